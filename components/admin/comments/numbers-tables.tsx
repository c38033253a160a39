import '../numbers/numbers.css'
import './comments.css'
import type { ReactNode } from 'react'
import type {
  CodeNumbers,
  CommentDayNumbers,
  CommentWeekNumbers,
  WaitingAge,
} from '#lib/comments/numbers/numbers-queries.ts'
import { findingInWords } from '#lib/comments/screens/finding-words.ts'
import { BarPlot } from '../numbers/bar-plot.tsx'
import { dayInWords, inNumber } from '../numbers/day-words.ts'
import { WideTable } from '../wide-table.tsx'
import { spanInWords } from './measured-words.ts'

interface TableProps {
  label: string
  names: readonly string[]
  rows: readonly { key: string; cells: readonly (string | number)[] }[]
}

const Table = ({ label, names, rows }: TableProps) => (
  <WideTable label={label}>
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells: [first, ...others] }) => (
        <tr key={key}>
          <th scope="row">{first}</th>
          {others.map((cell, at) => (
            <td key={names[at + 1]}>{typeof cell === 'number' ? inNumber(cell) : cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </WideTable>
)

const Folded = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="day-table">
    <summary>{summary}</summary>
    {children}
  </details>
)

/** The newest first. */
export const DaysTable = ({ days }: { days: readonly CommentDayNumbers[] }) => (
  <Folded summary="These days as a table">
    <Table
      label="Days"
      names={['Day', 'Came', 'Waited', 'Approved', 'Declined', 'Spam']}
      rows={days.toReversed().map((one) => ({
        key: one.day,
        cells: [dayInWords(one.day), one.submitted, one.held, one.approved, one.declined, one.spam],
      }))}
    />
  </Folded>
)

export function WaitsPlot({ weeks }: { weeks: readonly CommentWeekNumbers[] }) {
  if (weeks.length === 0) return <p className="quiet">Nothing waited in these weeks.</p>
  return (
    <>
      <BarPlot
        bars={weeks.map(({ week, medianWait }) => ({
          name: `From ${dayInWords(week)}`,
          count: medianWait / 3_600,
          words: spanInWords(medianWait),
        }))}
      />
      <Folded summary="These weeks as a table">
        <Table
          label="Weeks"
          names={['Week from', 'Decided', 'Half were read']}
          rows={weeks.toReversed().map(({ week, decided, medianWait }) => ({
            key: week,
            cells: [dayInWords(week), decided, spanInWords(medianWait)],
          }))}
        />
      </Folded>
    </>
  )
}

const ageNames = ['Less than 6 hours', '6 hours to a day', '1 to 3 days', '3 to 7 days', 'Over a week']

export function WaitingAges({ ages }: { ages: readonly WaitingAge[] }) {
  if (ages.every(({ count }) => count === 0)) return <p className="quiet">Nothing waits.</p>
  const named = ages.map(({ count }, at) => ({ name: ageNames[at]!, count }))
  return (
    <>
      <BarPlot
        bars={named.map(({ name, count }) => ({
          name,
          count,
          words: count >= 1_000 ? '1,000 or more' : inNumber(count),
        }))}
      />
      <Folded summary="These ages as a table">
        <Table
          label="Ages"
          names={['Waits for', 'Comments']}
          rows={named.map(({ name, count }) => ({
            key: name,
            cells: [name, count >= 1_000 ? '1,000 or more' : count],
          }))}
        />
      </Folded>
    </>
  )
}

const mostBars = 12

/** Right is what people then declined or called spam. */
export function CodeTable({ codes }: { codes: readonly CodeNumbers[] }) {
  if (codes.length === 0) return <p className="quiet">No check held anything in these days.</p>
  return (
    <>
      <BarPlot
        bars={codes.slice(0, mostBars).map((one) => ({
          name: findingInWords(one.code),
          count: one.held,
          words: `${inNumber(one.held)}, right: ${rightInWords(one)}`,
        }))}
      />
      <Table
        label="Checks"
        names={['What was seen', 'Held', 'Right', 'Approved', 'Declined', 'Spam']}
        rows={codes.map((one) => ({
          key: one.code,
          cells: [
            findingInWords(one.code),
            one.held,
            rightInWords(one),
            one.approved,
            one.declined,
            one.spam,
          ],
        }))}
      />
      <p className="quiet">
        Right means that a person declined it or called it spam. A check about somebody’s safety may be right
        when the comment is approved: somebody has looked.
      </p>
    </>
  )
}

function rightInWords({ approved, declined, spam }: CodeNumbers): string {
  const decided = approved + declined + spam
  return decided === 0 ? 'not decided yet' : `${Math.round((100 * (declined + spam)) / decided)} %`
}
