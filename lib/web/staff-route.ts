import { isInvalid, isRefused, statusOf } from '#lib/errors.ts'
import { type Actor, requireOwnEyes, requirePermission } from '#lib/people/actor.ts'
import type { Permission } from '#lib/people/roles.ts'
import { type Endpoint, register } from './registry.ts'
import { currentActor } from './session.ts'
import { originIsOurs } from './site-origin.ts'

interface StaffRoute {
  /** Method and path, e.g. `POST /admin/media/upload`; unique. */
  name: string
  access: Permission
  run: (actor: Actor, request: Request) => Promise<Response>
  /** For what a person opens in the browser: says a refusal as a page. */
  refuse?: (refusal: { status: number; message: string }, request: Request) => Promise<Response>
}

/** The only way to make a route for the admin's scripts (uploads, downloads): refusals come as JSON. */
export function staffRoute({
  name,
  access,
  run,
  refuse,
}: StaffRoute): (request: Request) => Promise<Response> {
  const tryAs = async (actor: Actor, input: unknown) => {
    requirePermission(actor, access)
    if (!name.startsWith('GET ')) requireOwnEyes(actor)
    return await run(actor, input as Request)
  }
  const endpoint: Endpoint = { kind: 'staff route', name, access, tryAs }
  return register(endpoint, async (request) => {
    try {
      if (
        request.method !== 'GET' &&
        !originIsOurs(request.headers.get('origin'), request.headers.get('host'))
      ) {
        return Response.json({ message: 'This was sent from another site.' }, { status: 403 })
      }
      return await tryAs(await currentActor(), request)
    } catch (error) {
      if (isRefused(error)) {
        const { reason, message, detail } = error
        const status = statusOf(reason)
        if (refuse) return await refuse({ status, message }, request)
        return Response.json({ reason, message, detail }, { status })
      }
      if (isInvalid(error)) {
        return Response.json(
          { reason: 'invalid', message: error.message, fields: error.fields },
          { status: 422 },
        )
      }
      throw error
    }
  })
}
