import type { Timing } from '#lib/posts/timing-queries.ts'
import type { Standing } from './post-form.ts'
import type { Now } from './status-words.ts'
import { momentInWords } from './zoned-time.ts'

interface Planned extends Now {
  standing: Pick<Standing, 'status' | 'version'>
  timing: Timing
  /** Something is there that could go out. */
  isWaiting: boolean
}

/** What will happen by itself, and what has to happen first; each a few words. */
export function planInWords({ standing, timing, isWaiting, timeZone, now }: Planned): string[] {
  const { updateDueAt, expiry, asksForSecondEyes, approval, review } = timing
  const { status, version } = standing
  const moment = (at: Date) => momentInWords(at, timeZone, now)
  const said: string[] = []
  if (updateDueAt) said.push(`Update goes out ${moment(updateDueAt)}`)
  if (expiry && status !== 'trashed' && status !== 'taken_down') {
    said.push(status === 'expired' ? `Since ${moment(expiry.at)}` : `Until ${moment(expiry.at)}`)
  }
  if (review) said.push(`${review.of?.name ?? 'An editor'} is asked to look`)
  if (approval && asksForSecondEyes) said.push(`Approved by ${approval.name}`)
  else if (asksForSecondEyes && isWaiting && version > 0 && !review) said.push('Needs a second pair of eyes')
  return said
}
