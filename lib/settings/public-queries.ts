import type { Picture } from '#lib/content/picture-html.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { listPublicMedia } from '#lib/media/public-queries.ts'
import { readSite, type SiteSettings } from './schema.ts'

/** The settings with the pictures that they name, where these may be shown. */
export interface Site extends SiteSettings {
  logo?: Picture
  icon?: Picture
}

/** The site as readers see it, its announcement only while it lasts; a brand-new site has the defaults. */
export async function findSite(): Promise<Site> {
  const row = await publicDatabase().publicSetting.findUnique({ where: { key: 'site' } })
  const site = readSite(row?.value)
  const ids = [site.logoId, site.iconId].filter((id) => id !== null)
  return ids.length > 0 ? withPictures(site, await listPublicMedia(ids)) : site
}

export function withPictures(site: SiteSettings, pictures: ReadonlyMap<string, Picture>): Site {
  const find = (id: string | null) => (id === null ? undefined : pictures.get(id))
  return { ...site, logo: find(site.logoId), icon: find(site.iconId) }
}
