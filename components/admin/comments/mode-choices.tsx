import { Radio } from '@mantine/core'
import type { CommentsMode } from '#lib/database/generated/enums.ts'
import { modeNotes, modeWords } from './mode-words.ts'

/** Who waits, to be chosen within a group of radios. */
export const ModeChoices = ({ modes }: { modes: readonly CommentsMode[] }) =>
  modes.map((mode) => (
    <Radio key={mode} value={mode} label={modeWords[mode]} description={modeNotes[mode]} size="md" />
  ))
