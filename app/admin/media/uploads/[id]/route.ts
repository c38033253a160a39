import { RefusedError } from '#lib/errors.ts'
import { finish } from '#lib/media/incoming/finish.ts'
import { giveUp } from '#lib/media/incoming/give-up.ts'
import { mostPieceBytes } from '#lib/media/incoming/limits.ts'
import { receivePiece } from '#lib/media/incoming/receive-piece.ts'
import { requireStanding } from '#lib/media/incoming/standing.ts'
import { readBody } from '#lib/web/read-body.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

const idOf = (request: Request) => new URL(request.url).pathname.split('/').at(-1) ?? ''

/** How far it is. */
export const GET = staffRoute({
  name: 'GET /admin/media/uploads/[id]',
  access: 'media.add',
  run: async (actor, request) => Response.json(await requireStanding(actor, { id: idOf(request) })),
})

/** The body is the piece that begins at `?offset=`. */
export const PUT = staffRoute({
  name: 'PUT /admin/media/uploads/[id]',
  access: 'media.add',
  run: async (actor, request) => {
    const piece = await readBody(request, mostPieceBytes)
    if (!piece) throw new RefusedError('too_large', 'This piece is too large. Please add the picture again.')
    const offset = new URL(request.url).searchParams.get('offset') ?? ''
    return Response.json(await receivePiece(actor, { id: idOf(request), offset }, piece))
  },
})

/** All of it has come: takes the picture in. */
export const POST = staffRoute({
  name: 'POST /admin/media/uploads/[id]',
  access: 'media.add',
  run: async (actor, request) => Response.json(await finish(actor, { id: idOf(request) })),
})

export const DELETE = staffRoute({
  name: 'DELETE /admin/media/uploads/[id]',
  access: 'media.add',
  run: async (actor, request) => {
    await giveUp(actor, { id: idOf(request) })
    return new Response(null, { status: 204 })
  },
})
