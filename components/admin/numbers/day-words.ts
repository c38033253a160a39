const words = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** "22 Nov 2026" of 2026-11-22. */
export const dayInWords = (day: string): string => words.format(new Date(day))

export const inNumber = (count: number): string => count.toLocaleString('en-GB')

export const counted = (count: number, one: string, many: string): string =>
  `${inNumber(count)} ${count === 1 ? one : many}`
