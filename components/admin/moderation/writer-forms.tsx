import { BlockWriterForm } from './block-writer-form.tsx'
import { KnowWriterButton } from './know-writer-button.tsx'
import { LimitWriterForm } from './limit-writer-form.tsx'
import type { QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'

export interface WriterFormsProps {
  comment: Pick<QueueComment, 'id' | 'hasEmail' | 'writer'>
  actions: Pick<QueueActions, 'blockWriter' | 'knowWriter' | 'limitWriter' | 'endLimit'>
}

export function WriterForms({ comment, actions }: WriterFormsProps) {
  const { id, hasEmail, writer } = comment
  return (
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
  )
}
