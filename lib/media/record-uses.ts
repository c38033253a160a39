import type { Transaction } from '#lib/database/client.ts'

/**
 * Makes the rows of use agree with a post as it is being saved. Ids of pictures that are no longer
 * there are passed over: a page leaves such pictures out as well.
 */
export async function recordUses(
  tx: Pick<Transaction, '$executeRaw' | 'mediaUse'>,
  postId: string,
  { coverId, bodyIds }: { coverId: string | null; bodyIds: readonly string[] },
): Promise<void> {
  await rewrite(tx, postId, { place: 'cover', ids: coverId ? [coverId] : [] })
  await rewrite(tx, postId, { place: 'body', ids: [...new Set(bodyIds)] })
  await noteAwaited(tx, postId, bodyIds)
}

/** Of a text that readers do not see yet: which pictures on their way it waits for. */
export async function noteAwaited(
  tx: Pick<Transaction, '$executeRaw'>,
  postId: string,
  bodyIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE awaited_picture a SET holds = NOT holds
     WHERE a.post_id = ${postId}::uuid
       AND a.holds <> (a.id = ANY(${bodyIds}::uuid[])
                       AND NOT EXISTS (SELECT FROM public_post p WHERE p.id = a.post_id))`
}

async function rewrite(
  tx: Pick<Transaction, '$executeRaw' | 'mediaUse'>,
  postId: string,
  { place, ids }: { place: 'cover' | 'body'; ids: string[] },
): Promise<void> {
  await tx.mediaUse.deleteMany({ where: { postId, place, mediaId: { notIn: ids } } })
  if (ids.length === 0) return
  // The lock makes a removal under way wait, or this wait for it; see remove.ts. In one order, so
  // that two posts saved at once do not wait for each other.
  await tx.$executeRaw`
    INSERT INTO media_use (media_id, post_id, place)
    SELECT id, ${postId}::uuid, ${place}::media_place
      FROM (SELECT id FROM media WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR KEY SHARE) AS kept
        ON CONFLICT DO NOTHING`
}
