const units: [name: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "2 minutes ago"; what is nearer than a minute is "just now". */
export function agoInWords(at: Date, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - at.getTime()) / 1_000)
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? []
  if (!unit || !size) return 'just now'
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(-Math.floor(seconds / size), unit)
}
