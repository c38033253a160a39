import { Button } from '@mantine/core'
import type { QueueComment } from './queue-comment.ts'

export interface AlikeGroup {
  /** All of them that wait. */
  count: number
  /** Those of the others that stand on this page. */
  others: readonly QueueComment[]
}

interface AlikeUnderProps {
  group: AlikeGroup
  decideAll: () => void
}

/** The same text sent many times is one card, and one decision. */
export const AlikeUnder = ({ group: { count, others }, decideAll }: AlikeUnderProps) => (
  <div className="alike">
    <p>
      <strong>{count} alike: one decision.</strong> A decision above is about this one alone.
    </p>
    {others.length > 0 ? (
      <details>
        <summary>The others</summary>
        <ul className="plain-list">
          {others.map(({ id, authorName, post }) => (
            <li key={id}>
              <a href={`/admin/comments/${id}`}>{authorName}</a> on {post.title}
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
