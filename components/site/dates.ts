import type { Month } from '#lib/posts/month.ts'

/** Day before month where only "en" is said: it is how most of the world writes English dates. */
export const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language)

interface Clock {
  language: string
  timeZone: string
}

/** Making a format takes longer than saying a hundred dates with it, and a page says many. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join(' ')}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options)
  formats.set(key, format)
  return format
}

/** 13 December 2010 */
export const dayInWords = (at: Date, { language, timeZone }: Clock): string =>
  formatOf(language, { dateStyle: 'long', timeZone }).format(at)

/** Monday 30 November; a day of the calendar, which is the same everywhere. */
export const weekdayInWords = (day: Date, language: string): string =>
  formatOf(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day)

/** 14:05 GMT+7 */
export const hourInWords = (at: Date, { language, timeZone }: Clock): string =>
  formatOf(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  }).format(at)

/** December 2010 */
export const monthInWords = ({ year, month }: Month, language: string): string =>
  formatOf(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, 1)),
  )

/** December */
export const monthName = ({ year, month }: Month, language: string): string =>
  formatOf(language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, 1)))
