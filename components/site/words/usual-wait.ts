import { primaryOf } from '#lib/language.ts'
import { defaultUsualWait, type SiteSettings } from '#lib/settings/schema.ts'
import type { Words } from './en.ts'

/** How long a comment usually waits, as the site says it; null where that is another language than the page's. */
export function usualWaitIn(words: Words, site: Pick<SiteSettings, 'language' | 'usualWait'>): string | null {
  const saidIn = site.usualWait === defaultUsualWait ? 'en' : primaryOf(site.language)
  return saidIn === primaryOf(words.language) ? site.usualWait : null
}
