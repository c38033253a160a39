import { database, type Transaction } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { empty, recordErasure } from './erase.ts'
import { keepPast } from './spam/past.ts'

const days = 30
const atOnce = 200

/**
 * Forgets what lay in the trash or among spam for 30 days; every row leaves a row of the log. One that was
 * answered stays as an empty row, so that the answers keep their place. What spam looked like is kept for the model.
 * @returns how many were forgotten
 */
export async function purgeTrash(actor: Actor): Promise<number> {
  requirePermission(actor, 'settings.manage')
  let purged = 0
  for (;;) {
    const count = await database().$transaction((tx) => purgeSome(tx, actor), { timeout: 30_000 })
    purged += count
    if (count < atOnce) return purged
  }
}

interface Old {
  id: string
  version: number
  status: CommentStatus
  isAnswered: boolean
  name: string
  body: string
  website: string
  /** The model learns from it. */
  isLesson: boolean
}

async function purgeSome(tx: Transaction, actor: Actor): Promise<number> {
  const old = await tx.$queryRaw<Old[]>`
    SELECT c.id, c.version, c.status, c.author_name AS name, c.body, c.website,
           EXISTS (SELECT FROM comment r WHERE r.parent_id = c.id) AS "isAnswered",
           EXISTS (SELECT FROM spam_lesson l WHERE l.comment_id = c.id AND l.is_spam) AS "isLesson"
      FROM comment c
     WHERE c.status IN ('trashed', 'spam')
       AND coalesce(c.trashed_at, c.decided_at, c.created_at) < now() - make_interval(days => ${days})
     ORDER BY c.id LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`
  await keepPast(
    tx,
    old.filter(({ isLesson }) => isLesson),
  )
  for (const { id, version, status, isAnswered } of old) {
    if (isAnswered) await empty(tx, { id, version })
    else await tx.comment.delete({ where: { id } })
    await recordErasure(tx, actor, { commentId: id, from: status, reason: 'old' })
  }
  return old.length
}
