import type { DayNumbers } from '#lib/numbers/queries.ts'
import { WideTable } from '../wide-table.tsx'
import { dayInWords, inNumber } from './day-words.ts'

/** What the plot draws, in numbers; the newest day first. */
export function DayTable({ days }: { days: readonly DayNumbers[] }) {
  return (
    <details className="day-table">
      <summary>These days as a table</summary>
      <WideTable label="Days">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Views</th>
            <th scope="col">Next steps taken</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ day, views, clicks }) => (
            <tr key={day}>
              <th scope="row">{dayInWords(day)}</th>
              <td>{inNumber(views)}</td>
              <td>{inNumber(clicks)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  )
}
