import { isDeepStrictEqual } from 'node:util'
import { lookOf, SiteSettings } from './schema.ts'

/** What somebody has chosen of a site that began with defaults. */
export function beginningOf(site: SiteSettings): { hasName: boolean; hasLook: boolean } {
  const fresh = SiteSettings.parse({})
  return {
    hasName: site.title !== fresh.title,
    hasLook: !isDeepStrictEqual(lookOf(site), lookOf(fresh)),
  }
}
