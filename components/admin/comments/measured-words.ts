import { en } from '#components/site/words/en.ts'
import type { MeasuredWait } from '#lib/comments/numbers/measured-wait.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { usualWaits } from '#lib/settings/usual-waits.ts'

type Promised = Pick<SiteSettings, 'usualWait' | 'usualWaitIsMeasured' | 'measuredWait'>

/** What readers are told, what was measured, and whether the one keeps the other. */
export function measuredInWords(measured: MeasuredWait, site: Promised): string[] {
  const isMeasured = site.usualWaitIsMeasured && site.measuredWait !== null
  const said = isMeasured ? en.usualWaits[site.measuredWait!] : site.usualWait
  return [
    `Readers are told: “usually read ${said}”.${isMeasured ? ' It was measured.' : ''}`,
    inFact(measured),
    ...(isKept(measured.median, said) ? [] : [`“${said}” is not kept at the moment.`]),
  ]
}

function inFact({ median, comments, days }: MeasuredWait): string {
  if (median === null) return `Too few comments came in ${days} days to measure how long they wait.`
  return `Of ${comments} comments in ${days} days, half were read ${spanInWords(median)}.`
}

/** "within 5 hours" */
export function spanInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 90) return `within ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`
  const hours = Math.ceil(seconds / 3_600)
  return hours < 48 ? `within ${hours} hours` : `within ${Math.ceil(hours / 24)} days`
}

/** True too where the words are none that can be measured. */
function isKept(median: number | null, said: string): boolean {
  const promised = secondsIn(said)
  return median === null || promised === null || median <= promised
}

const units = { minute: 60, hour: 3_600, day: usualWaits.day, week: usualWaits.week }
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Of English words like “within five hours” or “in a day”; null where there is no such span in them. */
function secondsIn(said: string): number | null {
  const [, many, unit] = /\b(an?|\d+|[a-z]+) (minute|hour|day|week)s?\b/i.exec(said) ?? []
  if (!many || !unit) return null
  const written = numbers.indexOf(many.toLowerCase())
  const count = /^an?$/i.test(many) ? 1 : written > 0 ? written : Number(many)
  return Number.isNaN(count) ? null : count * units[unit.toLowerCase() as keyof typeof units]
}
