import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

export interface BlockedRow {
  id: string
  kind: 'word' | 'email' | 'host'
  /** Empty for an e-mail: the list itself cannot read it. */
  value: string
  reason: string
  /** Who put it on the list; null where their account is gone. */
  by: string | null
  createdAt: Date
  until: Date | null
  /** Whether its end has come. */
  isOver: boolean
  hits: number
  lastHitAt: Date | null
}

export async function listBlocked(actor: Actor): Promise<BlockedRow[]> {
  requirePermission(actor, 'comment.block')
  return await database().$queryRaw<BlockedRow[]>`
    SELECT b.id, b.kind::text AS kind, CASE WHEN b.kind = 'email' THEN '' ELSE b.value END AS value, b.reason,
           a.name AS by, b.created_at AS "createdAt", b.until, coalesce(b.until <= now(), false) AS "isOver",
           b.hits, b.last_hit_at AS "lastHitAt"
      FROM blocked b LEFT JOIN account a ON a.id = b.created_by_id
     ORDER BY b.kind, b.created_at DESC LIMIT 1000`
}
