import { BlockWriterForm } from './block-writer-form.tsx'
import { KnowWriterButton } from './know-writer-button.tsx'
import { LimitWriterForm } from './limit-writer-form.tsx'
import type { QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'

interface WriterActsProps {
  comment: Pick<QueueComment, 'id' | 'hasEmail' | 'writer'>
  actions: Pick<QueueActions, 'blockWriter' | 'knowWriter' | 'limitWriter' | 'endLimit'>
}

/** What is decided about a writer, not about one comment: always with a reason and an end, and they are told. */
export function WriterActs({ comment, actions }: WriterActsProps) {
  const { id, hasEmail, writer } = comment
  if (!hasEmail && !writer) return null
  return (
    <details className="writer-acts">
      <summary>About this writer</summary>
      <div className="box">
        {writer ? (
          <>
            <KnowWriterButton commentId={id} isKnown={writer.knownSince !== null} know={actions.knowWriter} />
            <LimitWriterForm
              commentId={id}
              isLimited={Boolean(writer.heldUntil || writer.pausedUntil)}
              limit={actions.limitWriter}
              end={actions.endLimit}
            />
          </>
        ) : (
          <p className="quiet">
            Nobody proved this e-mail, so there is nobody to know again or to tell. What comes with it can be
            held.
          </p>
        )}
        {hasEmail ? <BlockWriterForm commentId={id} blockWriter={actions.blockWriter} /> : null}
      </div>
    </details>
  )
}
