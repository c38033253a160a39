import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission, requireStaff } from '#lib/people/actor.ts'
import type { NewNote } from '../schema.ts'
import type { QueueNote } from './queue-item.ts'

/** Says something to whoever moderates beside a comment. @throws RefusedError not_found */
export async function addNote(actor: Actor, { commentId, body }: NewNote): Promise<QueueNote> {
  requirePermission(actor, 'comment.moderate')
  const { accountId, name } = requireStaff(actor)
  try {
    const { id, createdAt } = await database().commentNote.create({ data: { commentId, accountId, body } })
    return { id, body, createdAt, by: name }
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003')
      throw new RefusedError('not_found', 'This comment is not here any more.')
    throw error
  }
}
