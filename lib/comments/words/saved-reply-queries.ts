import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

export interface SavedReplyRow {
  id: string
  name: string
  language: string
  body: string
}

/** Most sites have a dozen. */
export const mostSavedReplies = 200

/** In the order that the team gave them. */
export async function listSavedReplies(actor: Actor): Promise<SavedReplyRow[]> {
  requirePermission(actor, 'comment.moderate')
  return await database().savedReply.findMany({
    select: { id: true, name: true, language: true, body: true },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: mostSavedReplies,
  })
}
