import { type Period, periods } from '#lib/numbers/schema.ts'

const names: Record<Period, string> = { 30: '30 days', 90: '90 days', 365: 'A year' }

export function PeriodTabs({ address, period }: { address: string; period: Period }) {
  return (
    <nav className="tabs" aria-label="How far back">
      {periods.map((days) => (
        <a key={days} href={`${address}?days=${days}`} aria-current={days === period ? 'page' : undefined}>
          {names[days]}
        </a>
      ))}
    </nav>
  )
}
