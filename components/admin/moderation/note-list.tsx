import type { QueueNote } from '#lib/comments/queue/queue-item.ts'
import { whenInWords } from './when-in-words.ts'

export const NoteList = ({ notes, timeZone }: { notes: QueueNote[]; timeZone: string }) =>
  notes.filter(({ body }) => body).length === 0 ? null : (
    <ul className="notes" aria-label="Notes of the team">
      {notes.map(({ id, body, by, createdAt }) => (
        <li key={id}>
          {body}{' '}
          <small className="quiet">
            {by ?? 'Somebody who left'}, {whenInWords(createdAt, timeZone)}
          </small>
        </li>
      ))}
    </ul>
  )
