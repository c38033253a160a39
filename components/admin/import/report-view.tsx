import { type Counts, countNames, countWords, type ReportLine } from '#lib/moving/report.ts'

interface ReportViewProps {
  counts: Counts
  lines: readonly ReportLine[]
}

/** The numbers of an import, and what somebody should look at. */
export function ReportView({ counts, lines }: ReportViewProps) {
  const counted = countNames.filter((name) => counts[name])
  return (
    <>
      {counted.length === 0 ? <p>There is nothing in this file.</p> : null}
      <ul>
        {counted.map((name) => (
          <li key={name}>
            <strong>{counts[name]}</strong> {countWords[name]}
          </li>
        ))}
      </ul>
      {lines.length > 0 ? (
        <>
          <h2>Please look at this</h2>
          <ul>
            {lines.map(({ code, text, path }) => (
              <li key={`${code} ${path} ${text}`}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
