import type { Actor } from '#lib/people/actor.ts'
import type { Permission } from '#lib/people/roles.ts'
import { slot } from '#lib/slot.ts'

/** Who may call: everybody, or staff with a permission. */
export type Access = 'everybody' | Permission

/** One server action, admin page, staff route or reader route, with what the matrix test needs to try it. */
export interface Endpoint {
  kind: 'action' | 'admin page' | 'staff route' | 'public route'
  name: string
  access: Access
  /** Of an action: that it runs while an administrator looks as somebody else. */
  whileLooking?: boolean
  /** Of a reader route: the query parameters that vary its answer. */
  query?: readonly string[]
  /** Runs it as `actor` with `input`, past Next. */
  tryAs: (actor: Actor, input: unknown) => Promise<unknown>
}

const endpoints = () => slot('endpoints', () => new Map<string, Endpoint>())

const builtHere = () => slot('built-by-the-seam', () => new WeakSet<object>())

/** A module that Next loads twice registers itself again. `entry` is what the module exports. */
export function register<F extends (...args: never[]) => unknown>(endpoint: Endpoint, entry: F): F {
  endpoints().set(`${endpoint.kind} ${endpoint.name}`, endpoint)
  builtHere().add(entry)
  return entry
}

export const listEndpoints = (): Endpoint[] => [...endpoints().values()]

/** Whether the seam made this function; the tests ask it of everything that app/ exports to Next. */
export const isBuiltBySeam = (entry: object): boolean => builtHere().has(entry)
