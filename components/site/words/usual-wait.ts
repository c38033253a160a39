import { primaryOf } from '#lib/language.ts'
import { defaultUsualWait, type SiteSettings } from '#lib/settings/schema.ts'
import type { Words } from './en.ts'

type Waited = Pick<SiteSettings, 'language' | 'usualWait'> &
  Partial<Pick<SiteSettings, 'usualWaitIsMeasured' | 'measuredWait' | 'commentsAwayUntil'>>

/**
 * How long a comment usually waits: as it was measured, in the page's language, or as the site says it; null where
 * that is another language than the page's, and while nobody reads.
 */
export function usualWaitIn(words: Words, site: Waited): string | null {
  if (site.commentsAwayUntil) return null
  if (site.usualWaitIsMeasured && site.measuredWait) return words.usualWaits[site.measuredWait]
  const saidIn = site.usualWait === defaultUsualWait ? 'en' : primaryOf(site.language)
  return saidIn === primaryOf(words.language) ? site.usualWait : null
}
