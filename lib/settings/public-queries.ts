import { publicDatabase } from '#lib/database/public.ts'
import { listPublicMedia } from '#lib/media/public-queries.ts'
import { readSite } from './schema.ts'
import { type Site, withPictures } from './site.ts'

/** The site as readers see it, its announcement only while it lasts; a brand-new site has the defaults. */
export async function findSite(): Promise<Site> {
  const row = await publicDatabase().publicSetting.findUnique({ where: { key: 'site' } })
  const site = readSite(row?.value)
  const ids = [site.logoId, site.iconId].filter((id) => id !== null)
  return ids.length > 0 ? withPictures(site, await listPublicMedia(ids)) : site
}
