import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import type { SiteSettings } from './schema.ts'
import { writeSite } from './write-site.ts'

/** Changes what is given and keeps the rest. */
export async function changeSite(actor: Actor, changes: Partial<SiteSettings>): Promise<void> {
  requirePermission(actor, 'settings.manage')
  await database().$transaction(async (tx) => {
    await writeSite(tx, changes)
    await recordAudit(tx, actor, { action: 'change_settings', detail: { keys: Object.keys(changes) } })
  })
}
