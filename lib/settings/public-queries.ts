import { publicDatabase } from '#lib/database/public.ts'
import { readSite, type SiteSettings } from './schema.ts'

/** The site's settings; a brand-new site has the defaults. */
export async function findSite(): Promise<SiteSettings> {
  const row = await publicDatabase().publicSetting.findUnique({ where: { key: 'site' } })
  return readSite(row?.value)
}
