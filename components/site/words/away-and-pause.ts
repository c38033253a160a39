import type { SiteSettings } from '#lib/settings/schema.ts'
import { dayInWords, hourInWords, weekdayInWords } from '../dates.ts'
import type { Words } from './en.ts'

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
