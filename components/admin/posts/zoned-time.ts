type WallClock = Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>

/** What a date-time field holds, e.g. `2026-11-03T09:00`, as a moment on the clocks of that zone. */
export function momentOf(wall: string, timeZone: string): Date {
  const wanted = Date.parse(`${wall}Z`)
  // Asked twice: the offset at the guess may be that of the other side of a clock change.
  const guess = new Date(wanted - offsetAt(new Date(wanted), timeZone))
  return new Date(wanted - offsetAt(guess, timeZone))
}

const day = 86_400_000

/** Every moment at which the clocks show that: none in an hour that is left out, two in one that comes twice. */
export function momentsOf(wall: string, timeZone: string): Date[] {
  const wanted = Date.parse(`${wall}Z`)
  if (Number.isNaN(wanted)) return []
  const offsets = new Set([-day, day].map((away) => offsetAt(new Date(wanted + away), timeZone)))
  return [...offsets]
    .map((offset) => new Date(wanted - offset))
    .filter((at) => wallOf(at, timeZone) === wall)
    .sort((one, other) => one.getTime() - other.getTime())
}

/** The moment as that zone's clocks show it, for a date-time field. */
export function wallOf(at: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, timeZone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

/** Tue 3 Nov 09:00 (UTC+7); with the year where it is another one than now. */
export function momentInWords(at: Date, timeZone: string, now: Date): string {
  const isThisYear = wallClock(at, timeZone).year === wallClock(now, timeZone).year
  const day = formatOf(timeZone, isThisYear ? 'day' : 'dayOfYear').format(at)
  return `${day.replaceAll(',', '')} ${clockInWords(at, timeZone)} (${offsetInWords(at, timeZone)})`
}

/** 14:02 */
export const clockInWords = (at: Date, timeZone: string): string => {
  const { hour, minute } = wallClock(at, timeZone)
  return `${hour}:${minute}`
}

/** UTC, UTC+7, UTC+5:30 */
export function offsetInWords(at: Date, timeZone: string): string {
  const minutes = Math.round(offsetAt(at, timeZone) / 60_000)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
function offsetAt(at: Date, timeZone: string): number {
  return Date.parse(`${wallOf(at, timeZone)}Z`) - Math.floor(at.getTime() / 60_000) * 60_000
}

function wallClock(at: Date, timeZone: string): WallClock {
  const parts = formatOf(timeZone, 'clock').formatToParts(at)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as WallClock
}

const dayParts = { weekday: 'short', day: 'numeric', month: 'short' } as const
const shapes = {
  day: ['en-GB', dayParts],
  dayOfYear: ['en-GB', { ...dayParts, year: 'numeric' }],
  clock: [
    'en-u-ca-gregory-nu-latn',
    {
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    },
  ],
} satisfies Record<string, [locale: string, Intl.DateTimeFormatOptions]>

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once: on a slow phone making one takes longer than all that is said by it. */
function formatOf(timeZone: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${shape} ${timeZone}`
  const [locale, parts] = shapes[shape]
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone })
  formats.set(key, format)
  return format
}
