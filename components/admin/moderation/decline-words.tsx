import { PartComing } from './part-coming.tsx'
import type { QueueComment } from './queue-comment.ts'
import type { QueueParts } from './queue-parts.ts'
import type { SaidReason } from './use-queue.ts'

interface DeclineWordsProps {
  comment: QueueComment
  parts: QueueParts
  usual: Record<string, string>
  /** What its writer reads by now. */
  said: SaidReason | undefined
  say: (reason: SaidReason) => Promise<unknown>
}

/** What the writer of a comment that was just declined reads behind the link to keep. */
export const DeclineWords = ({ comment, parts, usual, said, say }: DeclineWordsProps) => (
  <details className="decline-words">
    <summary>
      {said ? `Its writer reads “${said.words}”` : 'Say why: its writer reads the usual words'}
    </summary>
    {parts ? (
      <parts.DeclineForm
        said={said}
        usual={usual}
        language={comment.language}
        button="Say it like this"
        say={say}
      />
    ) : (
      <PartComing />
    )}
  </details>
)
