import '../comments/comments.css'
import type { ModerationEventRow } from '#lib/comments/queue/queries.ts'
import { besideInWords, doneInWords } from '../comments/log-words.ts'
import { momentInWords } from '../posts/zoned-time.ts'

interface EventListProps {
  events: readonly ModerationEventRow[]
  timeZone: string
  now: Date
}

/** What the log says of one comment, in its words. */
export const EventList = ({ events, timeZone, now }: EventListProps) => (
  <ol className="plain-list log-rows">
    {events.map((event) => (
      <li key={event.id}>
        {doneInWords(event)}{' '}
        <time dateTime={event.at.toISOString()}>{momentInWords(event.at, timeZone, now)}</time>
        <span className="quiet">{besideInWords({ ...event, codes: [] })}</span>
      </li>
    ))}
  </ol>
)
