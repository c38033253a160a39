import type { ReactNode } from 'react'
import type { LinkedComment } from '#lib/comments/mail/waiting-links.ts'
import { declineReasons } from '#lib/comments/words/decline-reasons.ts'

/** What stands behind a link in a mail to the team. It speaks the desk's language, which is English. */
function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="sheet notice" lang="en" dir="ltr">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

interface ActProps {
  act: string
  version?: number
  label: string
  children?: ReactNode
}

const Act = ({ act, version, label, children }: ActProps) => (
  <form method="post">
    {children}
    <input type="hidden" name="act" value={act} />
    {version === undefined ? null : <input type="hidden" name="version" value={version} />}
    <button type="submit">{label}</button>
  </form>
)

/** Counts alone: programs that look through mail open links too. */
export const SittingPage = ({ lines, hasComment }: { lines: readonly string[]; hasComment: boolean }) => (
  <Notice title="What waits">
    {lines.length === 0 ? <p>Nothing waits any more. Thank you.</p> : null}
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <Act act="open" label={hasComment ? 'Read it' : 'Open the queue'} />
    {hasComment ? null : <p>The queue asks you to sign in, if you are not.</p>}
  </Notice>
)

/** One comment, to be decided here once. */
export const OneWaitingPage = ({ comment }: { comment: LinkedComment }) => (
  <Notice title="One comment waits">
    <p>
      {comment.authorName} wrote under “{comment.post}”:
    </p>
    <blockquote>
      {comment.body.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </blockquote>
    <Act act="approve" version={comment.version} label="Approve" />
    <Act act="decline" version={comment.version} label="Decline, and say so in the usual words">
      <label className="field">
        Why it is declined
        <select name="reason" defaultValue="other">
          {declineReasons.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </Act>
    <p>
      Anything else is done <a href="/admin/comments">in the queue</a>. What you press here acts once; after
      that it is taken back in the queue.
    </p>
  </Notice>
)

export const DecidedPage = ({ message }: { message: string }) => (
  <Notice title="Thank you">
    <p role="status">{message}</p>
    <p>
      <a href="/admin/comments">Open the queue</a>
    </p>
  </Notice>
)

export const LinkEndedPage = () => (
  <Notice title="This link has ended">
    <p>Links in our mails work once, within seven days. What waits stands in the queue.</p>
    <p>
      <a href="/admin/comments">Open the queue</a>
    </p>
  </Notice>
)
