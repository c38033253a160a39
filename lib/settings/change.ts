import { database } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { readSite, SiteSettings } from './schema.ts'

/** Changes what is given and keeps the rest. */
export async function changeSite(actor: Actor, changes: Partial<SiteSettings>): Promise<void> {
  requirePermission(actor, 'settings.manage')
  await store(actor, changes)
}

/** The one setting that whoever moderates may change: a flood does not wait for an administrator. */
export async function changeCommentsPause(actor: Actor, until: string | null): Promise<void> {
  requirePermission(actor, 'comment.moderate')
  await store(actor, { commentsPausedUntil: until })
}

async function store(actor: Actor, changes: Partial<SiteSettings>): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.siteSettings}::bigint)`
    const row = await tx.setting.findUnique({ where: { key: 'site' } })
    const before = readSite(row?.value)
    const value = SiteSettings.parse({ ...before, ...changes })
    await tx.setting.upsert({
      where: { key: 'site' },
      create: { key: 'site', value },
      update: { value, updatedAt: new Date() },
    })
    await recordAudit(tx, actor, { action: 'change_settings', detail: { keys: Object.keys(changes) } })
  })
}
