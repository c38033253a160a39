import { publicDatabase } from '#lib/database/public.ts'
import { lastKnown } from '#lib/last-known.ts'
import { listPublicMedia } from '#lib/media/public-queries.ts'
import { readSite, type SiteSettings } from './schema.ts'
import { type Site, withPictures } from './site.ts'

const known = lastKnown<SiteSettings>('site')

/** The site as readers see it, its announcement only while it lasts; a brand-new site has the defaults. */
export async function findSite(): Promise<Site> {
  const row = await publicDatabase().publicSetting.findUnique({ where: { key: 'site' } })
  const site = readSite(row?.value)
  known.remember(site)
  const ids = [site.logoId, site.iconId].filter((id) => id !== null)
  return ids.length > 0 ? withPictures(site, await listPublicMedia(ids)) : site
}

/** Without its pictures, which cannot be shown either while the database is away. */
export const lastPublicSite = (): Site => known.recall() ?? readSite(null)
