import { dayInWords } from '../dates.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'

interface BarProps {
  words: Words
  timeZone: string
  /** Of the text, which the bar stands above. */
  language: string
  expiresAt: Date
  isPinned: boolean
}

/** Says what this page is, above the text. */
export function ReviewBar({ words, timeZone, language, expiresAt, isPinned }: BarProps) {
  const text = words.review
  return (
    <p className="review-bar" {...spokenIn(words.language, language)}>
      <strong>{text.notPublic}</strong>{' '}
      {text.until(dayInWords(expiresAt, { language: words.language, timeZone }))} {isPinned && text.pinned}
    </p>
  )
}
