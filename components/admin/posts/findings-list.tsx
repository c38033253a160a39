'use client'

import type { Finding } from '#lib/posts/checks.ts'

interface FindingsListProps {
  findings: readonly Finding[]
  /** What the server refused last, by field. */
  refused: Record<string, string[]>
  isNew: boolean
}

/** What is still to do before readers see it. */
export function FindingsList({ findings, refused, isNew }: FindingsListProps) {
  const refusals = Object.entries(refused).flatMap(([field, messages]) =>
    [...new Set(messages)].map((message) => ({ field, message })),
  )
  const others = isNew ? [] : findings.filter(({ field, level }) => level !== 'blocks' || !(field in refused))
  if (refusals.length + others.length === 0) return null
  return (
    <section className="findings sheet" aria-labelledby="findings-head">
      <h2 id="findings-head">{refusals.length > 0 ? 'First this' : 'Before readers see it'}</h2>
      {refusals.length > 0 ? (
        <div role="alert">
          <ul>
            {refusals.map(({ field, message }) => (
              <Line key={`${field} ${message}`} field={field} message={message} word="To do" />
            ))}
          </ul>
        </div>
      ) : null}
      {others.length > 0 ? (
        <ul>
          {others.map(({ code, field, level, message, mediaId }) => (
            <Line
              key={`${code} ${mediaId ?? ''}`}
              field={field}
              message={message}
              word={level === 'blocks' ? 'To do' : 'Good to have'}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Line({ field, message, word }: { field: string; message: string; word: string }) {
  return (
    <li>
      <span className="word">{word}</span> {message}{' '}
      <button type="button" className="as-link" onClick={() => goTo(field)}>
        Go there
      </button>
    </li>
  )
}

function goTo(field: string): void {
  const place =
    document.querySelector<HTMLElement>(`#field-${CSS.escape(field)}`) ??
    document.querySelector<HTMLElement>('[role="textbox"][aria-label="Body"]')
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}
