import type { ModerationEventRow } from '#lib/comments/queries.ts'

const words: Record<ModerationEventRow['action'], string> = {
  submit: 'came in',
  approve: 'approved',
  reject: 'rejected',
  spam: 'marked as spam',
  trash: 'put in the trash',
  unapprove: 'sent back to waiting',
  hand_over: 'handed over',
  edit: 'changed the text',
  reply: 'replied',
  undo: 'took a decision back',
  purge: 'deleted for good',
}

export const EventList = ({ events }: { events: ModerationEventRow[] }) => (
  <ol className="plain-list">
    {events.map(({ id, action, reason, by, at }) => (
      <li key={id}>
        <time dateTime={at.toISOString()}>{at.toUTCString().replace('GMT', 'UTC')}</time> {by ?? 'Lamplight'}:{' '}
        {words[action]}
        {reason ? ` (${reason.replace('_', ' ')})` : ''}
      </li>
    ))}
  </ol>
)
