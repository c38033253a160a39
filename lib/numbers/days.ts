/** The date in that time zone, as 2026-11-22. */
export function dayIn(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** So many days, the oldest first, `last` among them. */
export function daysUntil(last: string, many: number): string[] {
  const end = Date.parse(last)
  return Array.from({ length: many }, (_, at) =>
    new Date(end - (many - 1 - at) * 86_400_000).toISOString().slice(0, 10),
  )
}
