import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import type { TransferForm } from './transfer-schema.ts'

/** How many would go to somebody else, drafts and the trash too. */
export async function countToTransfer(
  actor: Actor,
  { of, fromId }: Pick<TransferForm, 'of' | 'fromId'>,
): Promise<number> {
  requirePermission(actor, 'post.write.any')
  const signed =
    of === 'person'
      ? { authors: { some: { author: { accountId: fromId } } } }
      : { authors: { some: { authorId: fromId } } }
  return await database().post.count({
    where: { OR: [signed, ...(of === 'person' ? [{ createdById: fromId }] : [])] },
  })
}
