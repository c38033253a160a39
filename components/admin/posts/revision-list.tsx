import './post-list.css'
import type { RevisionReason } from '#lib/database/generated/enums.ts'
import type { RevisionRow } from '#lib/posts/revision-queries.ts'
import { momentInWords } from './zoned-time.ts'

export const reasonWords: Record<RevisionReason, string> = {
  saved: 'Saved',
  autosaved: 'Saved by itself',
  published: 'Published',
  scheduled: 'Scheduled',
  updated: 'Updated',
  restored: 'Restored',
  taken_down: 'Taken down',
  trashed: 'Moved to the trash',
  conflict: 'Came too late and was kept here',
  set_aside: 'Set aside and kept here',
  taken_over: 'As it was when it was taken over',
  imported: 'Imported',
}

interface RevisionListProps {
  postId: string
  revisions: readonly RevisionRow[]
  timeZone: string
}

/** Each save is a text of its own; the newest stands first. */
export function RevisionList({ postId, revisions, timeZone }: RevisionListProps) {
  const now = new Date()
  return (
    <ol className="plain-list post-rows" reversed>
      {revisions.map(({ id, number, reason, title, savedBy, savedAt, isScrubbed }) => (
        <li key={id}>
          <div className="row-title">
            {isScrubbed ? (
              <span>{reasonWords[reason]}</span>
            ) : (
              <a href={`/admin/posts/${postId}/revisions/${id}`}>
                {number}. {reasonWords[reason]}
              </a>
            )}
          </div>
          <div className="quiet row-facts">
            <span>{momentInWords(savedAt, timeZone, now)}</span>
            <span>{savedBy ? `by ${savedBy}` : 'by Lamplight itself'}</span>
            {isScrubbed ? <span>Its text was destroyed on purpose.</span> : null}
            {title === revisions[0]?.title ? null : <span>“{title || 'Without a title'}”</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
