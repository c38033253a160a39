import { forbidden, notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { isRefused } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { type Access, type Endpoint, register } from './registry.ts'
import { currentActor } from './session.ts'

type Params = Record<string, string>
type Search = Record<string, string | undefined>

export interface PageRequest {
  actor: Actor
  params: Params
  /** The query; of a repeated name the first value. */
  search: Search
}

interface AdminPage {
  /** Its path with the parameters' names, e.g. `/admin/posts/[id]`; unique. */
  name: string
  access: Access
  render: (request: PageRequest) => Promise<ReactNode>
}

interface NextProps {
  params: Promise<Params>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * The only way to make a page of the admin: who is not signed in goes to the sign-in page, who may
 * not sees nothing of it. The queries that it calls refuse again by themselves.
 */
export function adminPage({ name, access, render }: AdminPage): (props: NextProps) => Promise<ReactNode> {
  const tryAs = async (actor: Actor, input: unknown) => {
    const { params = {}, search = {} } = (input ?? {}) as Partial<PageRequest>
    if (access !== 'everybody') requirePermission(actor, access)
    return await render({ actor, params, search })
  }
  const endpoint: Endpoint = { kind: 'admin page', name, access, tryAs }
  return register(endpoint, async (props) => {
    const params = await props.params
    const search = Object.fromEntries(
      Object.entries(await props.searchParams).map(([key, value]) => [
        key,
        Array.isArray(value) ? value[0] : value,
      ]),
    )
    try {
      return await tryAs(await currentActor(), { params, search })
    } catch (error) {
      if (isRefused(error) && error.reason === 'unauthenticated') redirect('/admin/sign-in')
      if (isRefused(error) && error.reason === 'forbidden') forbidden()
      if (isRefused(error) && error.reason === 'not_found') notFound()
      throw error
    }
  })
}
