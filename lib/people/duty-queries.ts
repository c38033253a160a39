import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from './actor.ts'
import type { DutyKind } from './roles.ts'

export interface DutyHolder {
  kind: DutyKind
  accountId: string
  name: string
  /** Of whom they have it while that person is away; null for their own. */
  standsInFor: string | null
}

/** Who has which duty today, deputies of who is away and, until somebody is named, the first administrator. */
export async function listDutyHolders(actor: Actor): Promise<DutyHolder[]> {
  requirePermission(actor, 'desk.see')
  return await database().$queryRaw<DutyHolder[]>`
    SELECT d.kind::text AS kind, d.account_id AS "accountId", a.name, o.name AS "standsInFor"
      FROM duty_in_force d
      JOIN account a ON a.id = d.account_id
      LEFT JOIN account o ON o.id = d.stands_in_for
     ORDER BY d.kind, a.name, a.id LIMIT 200`
}
