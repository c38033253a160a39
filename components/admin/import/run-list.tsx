import type { ImportRunRow } from '#lib/moving/queries.ts'
import { RunState } from './run-state.tsx'

/** What was brought so far, the newest first. */
export function RunList({ runs }: { runs: ImportRunRow[] }) {
  if (runs.length === 0) return null
  return (
    <>
      <h2>What was brought so far</h2>
      <ul className="plain-list people">
        {runs.map((run) => (
          <li key={run.id}>
            <a href={`/admin/import/${run.id}`}>{run.fileName}</a>
            <br />
            <span className="quiet">
              <RunState run={run} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
