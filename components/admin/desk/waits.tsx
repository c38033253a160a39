import '../posts/post-list.css'
import './waits.css'
import type { ReactNode } from 'react'
import type { DeskLine } from './desk-line.ts'

interface WaitsProps {
  lines: readonly DeskLine[]
  /** Letters, which can be stopped from here; after what hurts. */
  letters: ReactNode
  mayWrite: boolean
}

/** What waits, a line each. */
export function Waits({ lines, letters, mayWrite }: WaitsProps) {
  const hurts = lines.filter(({ level }) => level === 'hurts')
  const others = lines.filter(({ level }) => level !== 'hurts')
  return (
    <>
      <Lines lines={hurts} />
      {letters}
      {lines.length === 0 ? <p>Nothing waits for you.</p> : null}
      <Lines lines={others} />
      {mayWrite ? (
        <p>
          <a className="button-link" href="/admin/posts/new">
            Write a new post
          </a>{' '}
          <a href="/admin/write">Write without internet</a>
        </p>
      ) : null}
    </>
  )
}

function Lines({ lines }: Pick<WaitsProps, 'lines'>) {
  if (lines.length === 0) return null
  return (
    <ul className="plain-list waits">
      {lines.map(({ key, href, text, beside, level }) => (
        <li key={key} data-level={level}>
          <a href={href}>{text}</a>
          {beside ? <span className="quiet">{beside}</span> : null}
        </li>
      ))}
    </ul>
  )
}
