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
  /** Runs it as `actor` with `input`, past Next. */
  tryAs: (actor: Actor, input: unknown) => Promise<unknown>
}

const endpoints = () => slot('endpoints', () => new Map<string, Endpoint>())

/** A module that Next loads twice registers itself again. */
export const register = (endpoint: Endpoint): void => {
  endpoints().set(`${endpoint.kind} ${endpoint.name}`, endpoint)
}

export const listEndpoints = (): Endpoint[] => [...endpoints().values()]
