/** A month of the calendar; January is 1. */
export interface Month {
  year: number
  month: number
}

export const monthUrl = ({ year, month }: Month): string =>
  `/archive/${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}`

/** Null for what is no month: `/archive/2010/13`, `/archive/10/1`. */
export function readMonth(year: string, month: string): Month | null {
  if (!/^[12]\d{3}$/.test(year) || !/^(?:0[1-9]|1[0-2])$/.test(month)) return null
  return { year: Number(year), month: Number(month) }
}

export function monthOf(at: Date, timeZone: string): Month {
  const { year, month } = wallClock(at, timeZone)
  return { year, month }
}

/** From its first moment in that time zone to the first of the next month. */
export function monthBounds({ year, month }: Month, timeZone: string): { from: Date; until: Date } {
  return { from: firstMoment(year, month, timeZone), until: firstMoment(year, month + 1, timeZone) }
}

/** Asked twice: the offset at the guess may be that of the other side of a clock change. */
function firstMoment(year: number, month: number, timeZone: string): Date {
  const wanted = Date.UTC(year, month - 1, 1)
  const guess = new Date(wanted - offsetAt(new Date(wanted), timeZone))
  return new Date(wanted - offsetAt(guess, timeZone))
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
function offsetAt(at: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(at, timeZone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1_000) * 1_000
}

type WallClock = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>

function wallClock(at: Date, timeZone: string): WallClock {
  const parts = clockOf(timeZone)
    .formatToParts(at)
    .map(({ type, value }) => [type, Number(value)])
  return Object.fromEntries(parts) as WallClock
}

/** Making one takes longer than using it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
