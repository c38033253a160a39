import { Checkbox } from '@mantine/core'
import { targetHours } from '#lib/comments/queue/target-ages.ts'
import { sinceWords, spanWords } from '../desk/waiting-words.ts'
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
      <Checkbox
        aria-label={`Choose the comment by ${authorName || 'somebody'}`}
        checked={isChosen}
        onChange={choose}
      />
      <strong>{authorName || 'Sealed'}</strong>
      <a className="quiet" href={`/admin/comments/${id}`}>
        <time dateTime={createdAt.toISOString()}>{whenInWords(createdAt, timeZone)}</time>
      </a>
      <WaitsFor comment={comment} />
      {standing[comment.status] ? <span className="quiet">{standing[comment.status]}</span> : null}
      {openedBy ? (
        <span className="opened-by" role="status">
          {openedBy} has this open
        </span>
      ) : null}
    </header>
  )
}

/** How long it waits, and whether that is longer than it should. */
export function WaitsFor({ comment }: { comment: Pick<QueueComment, 'waitsSeconds' | 'status' | 'pile'> }) {
  const { waitsSeconds, status, pile } = comment
  if (waitsSeconds === null) return null
  const hours = targetHours[status === 'handed_over' ? 'safety' : pile]
  return waitsSeconds > hours * 3_600 ? (
    <span className="late">
      late: waits {spanWords(waitsSeconds)}, longer than {hours} hours
    </span>
  ) : (
    <span className="quiet">waits {sinceWords(waitsSeconds)}</span>
  )
}
