import { primaryOf } from '#lib/language.ts'
import { defaultUsualWait, type SiteSettings } from '#lib/settings/schema.ts'
import { dayInWords, hourInWords, weekdayInWords } from '../dates.ts'
import type { Words } from './en.ts'

type Waiting = Pick<SiteSettings, 'language' | 'usualWait' | 'commentsAwayUntil'> &
  Partial<Pick<SiteSettings, 'usualWaitIsMeasured' | 'measuredWait'>>

/**
 * How long a comment usually waits: as it was measured, in the page's language, or as the site says it; null where
 * that is another language than the page's, and while nobody reads.
 */
export function usualWaitIn(words: Words, site: Waiting): string | null {
  if (site.commentsAwayUntil) return null
  if (site.usualWaitIsMeasured && site.measuredWait) return words.usualWaits[site.measuredWait]
  const saidIn = site.usualWait === defaultUsualWait ? 'en' : primaryOf(site.language)
  return saidIn === primaryOf(words.language) ? site.usualWait : null
}

/** That nobody reads before a day; null while somebody does. The site as readers see it says so only while it lasts. */
export function awayIn(words: Words, site: Pick<SiteSettings, 'commentsAwayUntil'>): string | null {
  if (!site.commentsAwayUntil) return null
  const back = new Date(`${site.commentsAwayUntil}T00:00:00Z`)
  back.setUTCDate(back.getUTCDate() + 1)
  return words.comments.away(weekdayInWords(back, words.language))
}

/** That new comments are paused, and until when; null while they are not. */
export function pauseIn(
  words: Words,
  site: Pick<SiteSettings, 'commentsPausedUntil' | 'timeZone'>,
): string | null {
  if (!site.commentsPausedUntil) return null
  const end = new Date(site.commentsPausedUntil)
  const clock = { language: words.language, timeZone: site.timeZone }
  return words.comments.paused(`${dayInWords(end, clock)}, ${hourInWords(end, clock)}`)
}
