import type { PublicMonths, Told } from '#lib/comments/numbers/public-months.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { monthInWords } from '../dates.ts'
import { awayIn } from '../words/away-and-pause.ts'
import { numberIn } from '../words/counting.ts'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'

interface Props {
  site: SiteSettings
  words: Words
  numbers: PublicMonths
}

/** How comments are read, with numbers and no content. */
export function OpennessPage({ site, words, numbers }: Props) {
  const text = words.openness
  const wait = usualWaitIn(words, site)
  return (
    <div className="sheet notice">
      <h1>{text.title}</h1>
      {text.how.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        {wait && text.wait(wait)} {awayIn(words, site)}
      </p>
      <h2>{text.numbers}</h2>
      {numbers.months.length === 0 ? <p>{text.none}</p> : <Numbers words={words} numbers={numbers} />}
    </div>
  )
}

function Numbers({ words, numbers }: Omit<Props, 'site'>) {
  const text = words.openness
  return (
    <>
      <p>{text.counted}</p>
      <Months words={words} numbers={numbers} />
      <ByCode
        title={text.reasons}
        rows={numbers.declined}
        names={text.reasonNames}
        other={text.reasonNames.other}
        words={words}
      />
      <ByCode
        title={text.reports}
        rows={numbers.reports}
        names={words.reports.kinds}
        other={words.reports.kinds.other}
        words={words}
      />
    </>
  )
}

const columns = ['received', 'approved', 'declined', 'spam'] as const

function Months({ words, numbers }: Omit<Props, 'site'>) {
  const text = words.openness
  return (
    <section className="months" aria-label={text.numbers} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {text[column]}
              </th>
            ))}
            <th scope="col">{text.median}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.months.map((row) => (
            <tr key={row.month.getTime()}>
              <th scope="row">{monthOf(row.month, words)}</th>
              {columns.map((column) => (
                <td key={column}>{inWords(row[column], words)}</td>
              ))}
              <td>{waitInWords(row.medianMinutes, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const monthOf = (month: Date, { language }: Words): string =>
  monthInWords({ year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 }, language)

const inWords = (number: Told, { openness, language }: Words): string =>
  number === 'few' ? openness.fewer : numberIn(language, number)

/** In whole hours, and from two days in whole days. */
function waitInWords(minutes: number | null, { openness }: Words): string {
  if (minutes === null) return '–'
  const hours = Math.ceil(minutes / 60)
  if (hours <= 1) return openness.underAnHour
  return hours < 48 ? openness.hours(hours) : openness.days(Math.ceil(hours / 24))
}

interface ByCodeProps {
  title: string
  rows: readonly { code: string; number: Told }[]
  names: Readonly<Record<string, string>>
  /** For a code that has no name here. */
  other: string
  words: Words
}

function ByCode({ title, rows, names, other, words }: ByCodeProps) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {rows.map(({ code, number }) => (
          <li key={code}>
            {names[code] ?? other}: {inWords(number, words)}
          </li>
        ))}
      </ul>
      <p className="form-note">{words.openness.apart}</p>
    </>
  )
}
