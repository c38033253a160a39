import type { LetterChoiceProps } from './letter-choice.tsx'
import type { OpenedPost } from './post-form.ts'
import type { useSaving } from './use-saving.ts'
import type { Steps } from './use-steps.ts'

export interface ActionBarProps {
  post: OpenedPost
  saving: ReturnType<typeof useSaving>
  steps: Steps
  timeZone: string
  /** Null where none can go out: for a page, or while letters are off. */
  letter: LetterChoiceProps | null
}
