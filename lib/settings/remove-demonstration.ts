import { removeDemonstrationSteps } from '#lib/circle/demonstration.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { removeDemonstrationMedia } from '#lib/media/demonstration.ts'
import { dropFilesWithoutRow } from '#lib/media/files-of-a-row.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { removeDemonstrationAuthors } from '#lib/people/demonstration.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { removeDemonstrationPosts } from '#lib/posts/demonstration.ts'
import { readSite, SiteSettings } from './schema.ts'

/**
 * Removes every row of the demonstration in one act. What a real post uses (a topic, an author, a
 * picture) stays. On a site without a demonstration nothing happens.
 */
export async function removeDemonstration(actor: Actor): Promise<void> {
  requirePermission(actor, 'site.import')
  const hashes = await database().$transaction(
    async (tx) => {
      await removeDemonstrationPosts(tx)
      await removeDemonstrationSteps(tx)
      await removeDemonstrationAuthors(tx)
      const removed = await removeDemonstrationMedia(tx)
      await forgetDemonstrationSettings(tx)
      await recordAudit(tx, actor, { action: 'remove_demonstration' })
      return removed
    },
    { timeout: 60_000 },
  )
  for (const hash of hashes) await dropFilesWithoutRow(hash)
}

/** The site's own name, colour and menu were the demonstration's too, unless somebody changed them. */
async function forgetDemonstrationSettings(tx: Transaction): Promise<void> {
  const row = await tx.setting.findUnique({ where: { key: 'site' } })
  const site = readSite(row?.value)
  if (!site.demonstration) return
  const value = SiteSettings.parse({ timeZone: site.timeZone })
  await tx.setting.update({ where: { key: 'site' }, data: { value, updatedAt: new Date() } })
}
