import { Checkbox } from '@mantine/core'
import type { QueueComment } from './queue-comment.ts'
import { whenInWords } from './when-in-words.ts'

interface CardHeaderProps {
  comment: QueueComment
  timeZone: string
  isChosen: boolean
  choose: () => void
  /** Who else has it open. */
  openedBy: string | undefined
}

/** Where it stood when the page was opened; what waits needs no word. */
const standing: Partial<Record<QueueComment['status'], string>> = {
  approved: 'On the page',
  rejected: 'Declined',
  spam: 'Among spam',
  trashed: 'Put away',
  handed_over: 'With the safety lead',
  sealed: 'Sealed',
  erased: 'Erased',
}

export function CardHeader({ comment, timeZone, isChosen, choose, openedBy }: CardHeaderProps) {
  const { id, authorName, createdAt } = comment
  return (
    <header>
      <Checkbox aria-label={`Choose the comment by ${authorName}`} checked={isChosen} onChange={choose} />
      <strong>{authorName}</strong>
      <a className="quiet" href={`/admin/comments/${id}`}>
        <time dateTime={createdAt.toISOString()}>{whenInWords(createdAt, timeZone)}</time>
      </a>
      {standing[comment.status] ? <span className="quiet">{standing[comment.status]}</span> : null}
      {openedBy ? (
        <span className="opened-by" role="status">
          {openedBy} has this open
        </span>
      ) : null}
    </header>
  )
}
