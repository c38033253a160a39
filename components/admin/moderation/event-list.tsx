import type { ModerationEventRow } from '#lib/comments/queue/queries.ts'

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
  report: 'sent back to waiting, because it was reported',
  edit_own: 'was changed by its writer',
  withdraw: 'was taken away by its writer',
  approve_part: 'approved without parts of it',
  pick: 'made an editor’s pick',
  unpick: 'took the editor’s pick away',
  seal: 'sealed',
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
