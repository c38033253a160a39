import { NoteList } from './note-list.tsx'
import type { QueueComment } from './queue-comment.ts'
import { ReportList } from './report-list.tsx'
import { WriterLines } from './writer-lines.tsx'

const protections: Partial<Record<string, string>> = {
  adult: 'About an adult who could be harmed',
  child: 'About a child who could be harmed',
  not_sure: 'May be about somebody who could be harmed',
}

interface CommentContextProps {
  comment: QueueComment
  timeZone: string
}

/** What a moderator needs beside the text: the post, what it answers, what the checks saw, who writes. */
export function CommentContext({ comment, timeZone }: CommentContextProps) {
  const { post, parent, findings, links, original, audience } = comment
  const isClosed = comment.status === 'sealed' && comment.body === ''
  return (
    <aside className="context" aria-label="About this comment">
      <p>
        {audience === 'team' ? 'To the team, from' : 'On'} <a href={post.path}>{post.title}</a>{' '}
        {post.id ? (
          <a className="quiet" href={`/admin/comments/search?post=${post.id}`}>
            its comments
          </a>
        ) : null}
      </p>
      {protections[post.protection] ? <p className="warned">{protections[post.protection]}</p> : null}
      <ReportList reports={comment.reports} timeZone={timeZone} />
      {findings.length > 0 ? (
        <ul className="findings">
          {findings.map(({ screen, code, words, excerpt }) => (
            <li key={`${screen} ${code} ${excerpt}`}>
              {words}
              {excerpt ? <span className="excerpt">: {excerpt}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {parent ? (
        <details>
          <summary>Answers {parent.authorName || 'a comment that was taken away'}</summary>
          <p>{parent.body}</p>
        </details>
      ) : null}
      {links.map(({ host, count }) => (
        <p key={host}>
          Links to {host}
          {count > 1 ? `, ${count} times` : ''}
        </p>
      ))}
      {original ? (
        <details>
          <summary>Was changed; as it was sent</summary>
          {original.authorName === null ? null : <p>By {original.authorName}</p>}
          {original.website ? <p>{original.website}</p> : null}
          <p>{original.body}</p>
        </details>
      ) : null}
      {isClosed ? null : <WriterLines comment={comment} timeZone={timeZone} />}
      <NoteList notes={comment.notes} timeZone={timeZone} />
    </aside>
  )
}
