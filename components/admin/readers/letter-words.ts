import { heldBecause } from '#lib/circle/held-because.ts'
import type { LetterRow } from '#lib/circle/letter-queries.ts'
import { clockInWords, momentInWords } from '../posts/zoned-time.ts'

const many = (count: number) => (count === 1 ? '1 reader' : `${count.toLocaleString('en')} readers`)

const stoppedBecause: Record<string, string> = {
  person: 'Stopped by a person.',
  not_public: 'Stopped, since the post is not public any more.',
}

/** Where a letter stands, in a sentence or two. */
export function letterInWords(letter: LetterRow, time: { timeZone: string; now: Date }): string {
  const { counts, readers, status, reason } = letter
  switch (status) {
    case 'waiting':
      return `Goes to ${many(readers)} ${whenInWords(letter.dueAt, time)}.`
    case 'sending':
      return `Is going out: ${counts.sent.toLocaleString('en')} of ${many(readers)}.${troubleInWords(letter)}`
    case 'held':
      return `Waits for your word, because ${heldBecause[reason] ?? 'something was not right.'} It would go to ${many(readers - counts.sent)}.`
    case 'stopped':
      return `${stoppedBecause[reason] ?? 'Stopped.'}${counts.sent > 0 ? ` It had gone to ${many(counts.sent)}.` : ''}`
    case 'done':
      return `Went to ${many(counts.sent)}${letter.finishedAt ? `, ${momentInWords(letter.finishedAt, time.timeZone, time.now)}` : ''}.${leftOver(letter)}`
  }
}

/** "Thursday’s letter", for the desk. */
export const letterOfDay = ({ dueAt }: LetterRow, timeZone: string): string =>
  `${new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(dueAt)}’s letter`

/** For the desk: "goes to 214 readers at 09:10". */
export function deskWords(letter: LetterRow, time: { timeZone: string; now: Date }): string {
  const words = letterInWords(letter, time)
  return words.charAt(0).toLowerCase() + words.slice(1)
}

export const unknownInWords = (count: number): string =>
  count === 1
    ? '1 letter may have arrived or not, and a person has to decide'
    : `${count.toLocaleString('en')} letters may have arrived or not, and a person has to decide`

function whenInWords(at: Date, { timeZone, now }: { timeZone: string; now: Date }): string {
  const ahead = at.getTime() - now.getTime()
  if (ahead <= 0) return 'in a moment'
  return ahead < 12 * 3_600_000 ? `at ${clockInWords(at, timeZone)}` : momentInWords(at, timeZone, now)
}

const troubleInWords = ({ trouble }: LetterRow): string =>
  trouble
    ? ` The mail server takes nothing just now (${trouble}). Nothing is lost: it is asked again every two minutes.`
    : ''

function leftOver({ counts }: LetterRow): string {
  const parts = [
    counts.failed > 0 && `${counts.failed.toLocaleString('en')} could not be delivered`,
    counts.unknown > 0 && unknownInWords(counts.unknown),
    counts.skipped > 0 && `${counts.skipped.toLocaleString('en')} had left meanwhile`,
  ].filter(Boolean)
  return parts.length > 0 ? ` ${parts.join('; ')}.` : ''
}
