import { DeclineForm } from './decline-form.tsx'
import type { QueueComment } from './queue-comment.ts'
import type { SaidReason } from './use-queue.ts'

interface DeclineWordsProps {
  comment: QueueComment
  usual: Record<string, string>
  /** What its writer reads by now. */
  said: SaidReason | undefined
  say: (reason: SaidReason) => Promise<unknown>
}

/** What the writer of a comment that was just declined reads behind the link to keep. */
export const DeclineWords = ({ comment, usual, said, say }: DeclineWordsProps) => (
  <details className="decline-words">
    <summary>
      {said ? `Its writer reads “${said.words}”` : 'Say why: its writer reads the usual words'}
    </summary>
    <DeclineForm said={said} usual={usual} language={comment.language} button="Say it like this" say={say} />
  </details>
)
