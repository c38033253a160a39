import { Button } from '@mantine/core'

interface AlikeUnderProps {
  count: number
  /** Those of them that stand on this page. */
  others: { id: string; authorName: string; postTitle: string }[]
  decideAll: () => void
}

/** The same text sent many times is one card, and one decision. */
export const AlikeUnder = ({ count, others, decideAll }: AlikeUnderProps) => (
  <div className="alike">
    <p>
      <strong>{count} alike: one decision.</strong> A decision above is about this one alone.
    </p>
    {others.length > 0 ? (
      <details>
        <summary>The others</summary>
        <ul className="plain-list">
          {others.map(({ id, authorName, postTitle }) => (
            <li key={id}>
              <a href={`/admin/comments/${id}`}>{authorName}</a> on {postTitle}
            </li>
          ))}
        </ul>
      </details>
    ) : null}
    <Button variant="default" onClick={decideAll}>
      Decide about all {count}
    </Button>
  </div>
)
