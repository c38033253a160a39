import { listPictures } from '#lib/media/queries.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { findSite } from './public-queries.ts'
import { withDraft } from './schema.ts'
import { type Site, withPictures } from './site.ts'

/** The site as it would be with this look, which nobody has saved; its pictures need not be public yet. */
export async function previewLook(actor: Actor, draft: unknown): Promise<Site> {
  requirePermission(actor, 'settings.manage')
  const site = withDraft(await findSite(), draft)
  const ids = [site.logoId, site.iconId].filter((id) => id !== null)
  return withPictures(site, await listPictures(actor, ids))
}
