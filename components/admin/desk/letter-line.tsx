import type { LetterRow } from '#lib/circle/letter-queries.ts'
import { type LetterActions, LetterButtons } from '../readers/letter-buttons.tsx'
import { deskWords, letterOfDay, unknownInWords } from '../readers/letter-words.ts'

interface LetterLinesProps {
  letters: LetterRow[]
  timeZone: string
  actions: LetterActions
}

/** Letters that a person may want to stop, or has to decide about. */
export function LetterLines({ letters, timeZone, actions }: LetterLinesProps) {
  if (letters.length === 0) return null
  const time = { timeZone, now: new Date() }
  return (
    <ul className="plain-list waits letter-lines">
      {letters.map((letter) => (
        <li key={letter.id}>
          <a href={`/admin/readers/letters/${letter.id}`}>
            {letterOfDay(letter, timeZone)}, “{letter.subject}”,{' '}
            {letter.status === 'done'
              ? `went out: ${unknownInWords(letter.counts.unknown)}.`
              : deskWords(letter, time)}
          </a>
          <LetterButtons letterId={letter.id} status={letter.status} actions={actions} />
        </li>
      ))}
    </ul>
  )
}
