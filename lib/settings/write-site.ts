import type { Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { readSite, SiteSettings } from './schema.ts'

/**
 * Changes what is given and keeps the rest; what would change nothing writes nothing, so that no page is made anew.
 * For commands, which ask for the right to do so themselves.
 * @returns whether anything was changed
 */
export async function writeSite(tx: Transaction, changes: Partial<SiteSettings>): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.siteSettings}::bigint)`
  const row = await tx.setting.findUnique({ where: { key: 'site' } })
  const before = readSite(row?.value)
  const value = SiteSettings.parse({ ...before, ...changes })
  if (row && JSON.stringify(value) === JSON.stringify(before)) return false
  await tx.setting.upsert({
    where: { key: 'site' },
    create: { key: 'site', value },
    update: { value, updatedAt: new Date() },
  })
  return true
}
