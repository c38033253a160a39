'use client'

import './post-list.css'
import './revisions.css'
import { useState } from 'react'
import type { RevisionReason } from '#lib/database/generated/enums.ts'
import type { RevisionRow } from '#lib/posts/revision-queries.ts'
import { type Sitting, sittingsOf } from '#lib/posts/sittings.ts'
import { clockInWords, momentInWords } from './zoned-time.ts'

export const reasonWords: Record<RevisionReason, string> = {
  saved: 'Saved',
  autosaved: 'Saved by itself',
  published: 'Published',
  scheduled: 'Scheduled',
  updated: 'Updated',
  restored: 'Restored',
  taken_down: 'Taken down',
  trashed: 'Moved to the trash',
  archived: 'Archived',
  brought_back: 'Brought back',
  conflict: 'Came too late and was kept here',
  set_aside: 'Set aside and kept here',
  taken_over: 'As it was when it was taken over',
  imported: 'Imported',
}

interface RevisionListProps {
  postId: string
  revisions: readonly RevisionRow[]
  timeZone: string
}

/** A post's texts by sittings, the newest first. Two of them can be compared. */
export function RevisionList({ postId, revisions, timeZone }: RevisionListProps) {
  const [chosen, setChosen] = useState<string[]>([])
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => {
      const others = before.filter((one) => one !== id)
      return isChosen ? [...others, id].slice(-2) : others
    })
  const row = { postId, timeZone, chosen, choose }
  return (
    <>
      <CompareBar postId={postId} chosen={chosen} revisions={revisions} />
      <ol className="plain-list sittings" reversed>
        {sittingsOf(revisions).map((sitting) => (
          <li key={sitting.rows[0]!.id}>
            <h2>{sittingInWords(sitting, timeZone)}</h2>
            <SittingRows sitting={sitting} {...row} />
          </li>
        ))}
      </ol>
    </>
  )
}

interface RowProps {
  postId: string
  timeZone: string
  chosen: readonly string[]
  choose: (id: string, isChosen: boolean) => void
}

/** What a person did or named is seen at once, and the last text; what saved itself in between is folded. */
function SittingRows({ sitting: { rows }, ...props }: RowProps & { sitting: Sitting<RevisionRow> }) {
  const isFolded = ({ reason, name }: RevisionRow, at: number) =>
    at > 0 && reason === 'autosaved' && name === ''
  const folded = rows.filter(isFolded)
  return (
    <>
      <ul className="plain-list post-rows">
        {rows.map((row, at) => (isFolded(row, at) ? null : <VersionRow key={row.id} row={row} {...props} />))}
      </ul>
      {folded.length > 0 ? (
        <details>
          <summary>
            {folded.length === 1
              ? 'One more that saved itself'
              : `${folded.length} more that saved themselves`}
          </summary>
          <ul className="plain-list post-rows">
            {folded.map((row) => (
              <VersionRow key={row.id} row={row} {...props} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function VersionRow({ row, postId, timeZone, chosen, choose }: RowProps & { row: RevisionRow }) {
  const { id, number, reason, name, title, savedAt, isScrubbed } = row
  const label = name ? `“${name}”` : reasonWords[reason]
  const words = `${label}, ${clockInWords(savedAt, timeZone)}`
  if (isScrubbed)
    return <li className="version">{reasonWords[reason]}. Its text was destroyed on purpose.</li>
  return (
    <li className="version">
      <label className="version-choice">
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={(event) => choose(id, event.currentTarget.checked)}
          aria-label={`Compare version ${number}: ${words}`}
        />
      </label>
      <span className="version-words">
        <a href={`/admin/posts/${postId}/revisions/${id}`}>{words}</a>
        <span className="quiet">
          {name ? `${reasonWords[reason]}. ` : ''}
          {title || 'Without a title'}
        </span>
      </span>
    </li>
  )
}

interface CompareBarProps {
  postId: string
  chosen: readonly string[]
  revisions: readonly RevisionRow[]
}

function CompareBar({ postId, chosen, revisions }: CompareBarProps) {
  const [older, newer] = revisions.filter(({ id }) => chosen.includes(id)).reverse()
  const address = `/admin/posts/${postId}/revisions/compare?${new URLSearchParams({
    ...(older && { from: older.id }),
    ...(newer && { to: newer.id }),
  })}`
  return (
    <div className="compare-bar" role="status">
      {older ? (
        <a className="button-link" href={address}>
          {newer ? 'Compare the two' : 'Compare it with the text as it is now'}
        </a>
      ) : (
        <p className="quiet">
          Tick two versions to compare them, or one to compare it with the text as it is now.
        </p>
      )}
    </div>
  )
}

function sittingInWords({ rows }: Sitting<RevisionRow>, timeZone: string): string {
  const [last, first] = [rows[0]!, rows.at(-1)!]
  const from = momentInWords(first.savedAt, timeZone, new Date())
  const until = clockInWords(last.savedAt, timeZone)
  const who = last.savedBy ?? 'Lamplight itself'
  return clockInWords(first.savedAt, timeZone) === until
    ? `${who}, ${from}`
    : `${who}, ${from.replace(/ \(/, `–${until} (`)}`
}
