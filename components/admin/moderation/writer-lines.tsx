import type { QueueComment } from './queue-comment.ts'
import { whenInWords } from './when-in-words.ts'

interface WriterLinesProps {
  comment: Pick<QueueComment, 'writer' | 'history' | 'commenterId' | 'byStaff'>
  timeZone: string
}

/** Who writes, as far as anybody knows. */
export function WriterLines({ comment, timeZone }: WriterLinesProps) {
  const { writer, history, commenterId, byStaff } = comment
  if (byStaff) return <p className="quiet">Written by the team.</p>
  return (
    <>
      <p className="quiet">{provedWords(comment)}</p>
      {history ? (
        <p className="quiet">
          {history.isProved ? 'By this writer: ' : 'With this e-mail: '}
          {countsInWords(history.counts)}.{' '}
          {commenterId ? <a href={`/admin/comments/search?writer=${commenterId}`}>See them</a> : null}
        </p>
      ) : null}
      {writer?.heldUntil ? (
        <p className="quiet">Everything of theirs waits until {whenInWords(writer.heldUntil, timeZone)}.</p>
      ) : null}
      {writer?.pausedUntil ? (
        <p className="quiet">Nothing of theirs is taken until {whenInWords(writer.pausedUntil, timeZone)}.</p>
      ) : null}
    </>
  )
}

function provedWords({ writer, history }: WriterLinesProps['comment']): string {
  if (writer) return writer.knownSince ? 'We know this person. E-mail proved.' : 'E-mail proved.'
  return history ? 'Typed an e-mail that nobody proved: it may be somebody else’s.' : 'Gave no e-mail.'
}

const statusWords: Partial<Record<QueueComment['status'], string>> = {
  handed_over: 'handed over',
  trashed: 'in the trash',
  spam: 'spam',
}

function countsInWords(counts: NonNullable<QueueComment['history']>['counts']): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${statusWords[status as QueueComment['status']] ?? status}`)
    .join(', ')
}
