import type { KeptMail } from '#lib/mail/kept-mail.ts'
import { momentInWords } from '../posts/zoned-time.ts'

/** Mail that would have gone out, newest first. */
export function KeptMailList({ mails, timeZone }: { mails: KeptMail[]; timeZone: string }) {
  if (mails.length === 0) return <p className="quiet">Nothing was kept here in the last thirty days.</p>
  return (
    <ul className="plain-list people">
      {mails.map(({ id, to, subject, at }) => (
        <li key={id} className="sheet">
          <a href={`/admin/readers/outbox/${id}`}>
            <strong>{subject}</strong>
          </a>
          <br />
          <span className="quiet">
            to {to}, {momentInWords(at, timeZone, new Date())}
          </span>
        </li>
      ))}
    </ul>
  )
}
