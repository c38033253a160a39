import type { GivenReason } from '#lib/posts/given-reason-queries.ts'
import { momentInWords } from '../posts/zoned-time.ts'

/** What colleagues wrote when a check before publishing asked. */
export function GivenReasons({ reasons, timeZone }: { reasons: readonly GivenReason[]; timeZone: string }) {
  if (reasons.length === 0) return null
  const now = new Date()
  return (
    <section aria-labelledby="reasons-head">
      <h2 id="reasons-head">What was said when it went out</h2>
      <p className="quiet">A check had asked, and somebody wrote why it is right as it is.</p>
      <ul className="plain-list">
        {reasons.map(({ id, reason, by, at }) => (
          <li key={id}>
            “{reason}”{' '}
            <span className="quiet">{`${by ?? 'Somebody'}, ${momentInWords(at, timeZone, now)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
