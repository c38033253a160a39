const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Of a day without a time, "3 February 2026". */
export const dayInWords = (at: Date | string): string => day.format(new Date(at))

export const awayInWords = (from: Date | string, until: Date | string): string =>
  `Away from ${dayInWords(from)} to ${dayInWords(until)}`
