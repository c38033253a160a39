import type { Picture } from '#lib/content/picture-html.ts'
import type { SiteSettings } from './schema.ts'

/** The settings with the pictures that they name, where these may be shown. */
export interface Site extends SiteSettings {
  logo?: Picture
  icon?: Picture
}

export function withPictures(site: SiteSettings, pictures: ReadonlyMap<string, Picture>): Site {
  const find = (id: string | null) => (id === null ? undefined : pictures.get(id))
  return { ...site, logo: find(site.logoId), icon: find(site.iconId) }
}
