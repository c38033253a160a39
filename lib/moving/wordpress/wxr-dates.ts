/** WordPress writes years, months and days of zero where it knows no date. */
const written = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)$/

/** A date of the export as the moment it is in GMT, or null for `0000-00-00 00:00:00` and what is no date. */
export function readGmt(text: string): Date | null {
  const [, year, month, day, hour, minute, second] = (written.exec(text) ?? []).map(Number)
  if (!year || !month || !day) return null
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= 1970 ? date : null
}

/** `Mon, 13 Dec 2010 08:00:00 +0000`; a missing date of WordPress reads as 30 November 1999 or of the year -1 here. */
export function readPubDate(text: string): Date | null {
  if (/30 Nov (?:1999|-0001) 00:00:00/.test(text)) return null
  const date = new Date(text)
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1970 ? null : date
}
