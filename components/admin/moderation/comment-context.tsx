'use client'

import { useAction } from '../use-action.ts'
import type { QueueActions } from './queue-actions.ts'
import type { QueueComment } from './queue-comment.ts'

const protections: Partial<Record<string, string>> = {
  adult: 'About an adult who could be harmed',
  child: 'About a child who could be harmed',
  not_sure: 'May be about somebody who could be harmed',
}

interface CommentContextProps {
  comment: QueueComment
  blockWriter: QueueActions['blockWriter']
}

/** What a moderator needs beside the text: the post, what it answers, what the checks saw, who writes. */
export function CommentContext({ comment, blockWriter }: CommentContextProps) {
  const { id, post, parent, findings, links, history, hasEmail, originalBody } = comment
  const block = useAction(blockWriter)
  return (
    <aside className="context" aria-label="About this comment">
      <p>
        On <a href={post.path}>{post.title}</a>
      </p>
      {protections[post.protection] ? <p className="warned">{protections[post.protection]}</p> : null}
      {findings.length > 0 ? (
        <ul className="findings">
          {findings.map(({ screen, code, words }) => (
            <li key={`${screen} ${code} ${words}`}>{words}</li>
          ))}
        </ul>
      ) : null}
      {parent ? (
        <details>
          <summary>Answers {parent.authorName}</summary>
          <p>{parent.body}</p>
        </details>
      ) : null}
      {links.map(({ host, count }) => (
        <p key={host}>
          Links to {host}
          {count > 1 ? `, ${count} times` : ''}
        </p>
      ))}
      {originalBody ? (
        <details>
          <summary>Was changed; as it was sent</summary>
          <p>{originalBody}</p>
        </details>
      ) : null}
      <p className="quiet">{history ? historyWords(history) : 'Gave no e-mail.'}</p>
      {hasEmail ? (
        <p className="quiet">
          {block.message || (
            <button
              type="button"
              className="as-link"
              disabled={block.isRunning}
              onClick={() => block.run({ commentId: id, reason: '' })}
            >
              Always hold this writer
            </button>
          )}
        </p>
      ) : null}
    </aside>
  )
}

function historyWords(history: NonNullable<QueueComment['history']>): string {
  const words = Object.entries(history)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status.replace('_', ' ')}`)
  return `By this writer: ${words.join(', ')}.`
}
