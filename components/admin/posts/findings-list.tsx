'use client'

import { Textarea } from '@mantine/core'
import type { Finding } from '#lib/posts/checks.ts'

export interface ReasonField {
  value: string
  write: (reason: string) => void
}

interface FindingsListProps {
  findings: readonly Finding[]
  /** What the server refused last, by field. */
  refused: Record<string, string[]>
  isNew: boolean
  /** Why what a check asks about is right as it is: it goes with publishing. */
  reason?: ReasonField | undefined
  /** Selects the place in the text; false where it is no longer there. */
  showPlace?: ((place: number[]) => boolean) | undefined
}

/** A few are read at once, more are folded. */
const mostOpenHints = 3

/** What is still to do before readers see it. */
export function FindingsList({ findings, refused, isNew, reason, showPlace }: FindingsListProps) {
  const { reason: unexplained = [], ...fields } = refused
  const refusals = Object.entries(fields).flatMap(([field, messages]) =>
    [...new Set(messages)].map((message) => ({ field, message })),
  )
  const others = isNew ? [] : findings.filter(({ field, level }) => level !== 'blocks' || !(field in refused))
  const of = (level: Finding['level']) => others.filter((finding) => finding.level === level)
  const [blocks, asks, hints] = [of('blocks'), of('asks'), of('hint')]
  if (refusals.length + unexplained.length + others.length === 0) return null
  return (
    <section className="findings sheet" aria-labelledby="findings-head">
      <h2 id="findings-head">{refusals.length > 0 ? 'First this' : 'Before readers see it'}</h2>
      {refusals.length > 0 ? (
        <div role="alert">
          <ul>
            {refusals.map(({ field, message }) => (
              <Line
                key={`${field} ${message}`}
                message={message}
                word="To do"
                onGo={() => goTo(placeOf(findings, { field, message }), showPlace)}
              />
            ))}
          </ul>
        </div>
      ) : null}
      <Lines findings={blocks} word="To do" showPlace={showPlace} />
      {asks.length + unexplained.length > 0 ? (
        <div className="asks">
          <Lines findings={asks} word="Please look" showPlace={showPlace} />
          {reason ? <Reason reason={reason} isMissing={unexplained.length > 0} /> : null}
        </div>
      ) : null}
      {hints.length > mostOpenHints ? (
        <details>
          <summary>{hints.length} things that would be good to have</summary>
          <Lines findings={hints} word="Good to have" showPlace={showPlace} />
        </details>
      ) : (
        <Lines findings={hints} word="Good to have" showPlace={showPlace} />
      )}
    </section>
  )
}

function Reason({ reason, isMissing }: { reason: ReasonField; isMissing: boolean }) {
  return (
    <Textarea
      id="field-reason"
      label="Or say why it is right as it is"
      description="A few words for your colleagues; readers never see them."
      value={reason.value}
      error={
        isMissing && !reason.value.trim() ? 'Please mend it, or write why it is right as it is.' : undefined
      }
      onChange={(event) => reason.write(event.currentTarget.value)}
      maxLength={1_000}
      autosize
      minRows={2}
    />
  )
}

interface LinesProps {
  findings: readonly Finding[]
  word: string
  showPlace: FindingsListProps['showPlace']
}

function Lines({ findings, word, showPlace }: LinesProps) {
  if (findings.length === 0) return null
  return (
    <ul>
      {findings.map((finding) => (
        <Line
          key={[finding.code, finding.about, finding.place].join(' ')}
          message={finding.message}
          word={word}
          onGo={() => goTo(finding, showPlace)}
        />
      ))}
    </ul>
  )
}

function Line({ message, word, onGo }: { message: string; word: string; onGo: () => void }) {
  return (
    <li>
      <span className="word">{word}</span> {message}{' '}
      <button type="button" className="as-link" onClick={onGo}>
        Go there
      </button>
    </li>
  )
}

type Place = { field: string; place?: number[] | undefined }

/** The server names fields; where in the text it is, the finding of the same words knows. */
const placeOf = (findings: readonly Finding[], refusal: { field: string; message: string }): Place =>
  findings.find(({ message }) => message === refusal.message) ?? refusal

function goTo({ field, place }: Place, showPlace: FindingsListProps['showPlace']): void {
  if (place && showPlace?.(place)) return
  const element =
    document.querySelector<HTMLElement>(`#field-${CSS.escape(field)}`) ??
    document.querySelector<HTMLElement>('[role="textbox"][aria-label="Body"]')
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
