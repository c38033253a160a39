import { Group } from '@mantine/core'
import type { LetterRow } from '#lib/circle/letter-queries.ts'
import { type LetterActions, LetterButtons } from './letter-buttons.tsx'
import { letterInWords } from './letter-words.ts'

interface LetterListProps {
  letters: LetterRow[]
  timeZone: string
  actions: LetterActions
}

/** Newest first; what somebody can still stop has its button beside it. */
export function LetterList({ letters, timeZone, actions }: LetterListProps) {
  if (letters.length === 0) {
    return (
      <p className="quiet">
        No letter yet. When a post is published and “Send a letter” is ticked, it stands here before it goes
        out.
      </p>
    )
  }
  const time = { timeZone, now: new Date() }
  return (
    <ul className="plain-list people">
      {letters.map((letter) => (
        <li key={letter.id} className="sheet">
          <Group justify="space-between" align="start">
            <div className="letter-standing">
              <a href={`/admin/readers/letters/${letter.id}`}>
                <strong>{letter.subject}</strong>
              </a>
              <br />
              <span className="quiet">{letterInWords(letter, time)}</span>
            </div>
            <LetterButtons letterId={letter.id} status={letter.status} actions={actions} />
          </Group>
        </li>
      ))}
    </ul>
  )
}
