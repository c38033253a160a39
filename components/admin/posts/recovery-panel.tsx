'use client'

import { Button, Group } from '@mantine/core'
import { useState, useTransition } from 'react'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import type { LocalText } from '../phone/local-texts.ts'
import { Problem } from '../problem.tsx'
import { agoInWords } from './ago-in-words.ts'
import type { Names } from './compared-fields.ts'
import { MergeTexts } from './merge-texts.tsx'
import { TwoTextsPanel } from './two-texts-panel.tsx'

interface RecoveryPanelProps {
  text: LocalText
  content: EditableContent
  /** What is on the screen. */
  readServer: () => EditableContent
  names: Names
  /** Puts it into the history first. @returns a sentence when that was not possible */
  setAside: (text: LocalText) => Promise<string | null>
  /** While two texts are compared nothing is typed into one of them. */
  onOpen: () => void
  /** The text to go on with; null for the one that is shown. */
  onChosen: (content: EditableContent | null) => Promise<void>
}

/** This device keeps words that the server does not have. Nothing is replaced before a person has seen both. */
export function RecoveryPanel({ text, content, names, ...does }: RecoveryPanelProps) {
  const { readServer, setAside, onOpen, onChosen } = does
  const [server, setServer] = useState<EditableContent | null>(null)
  const [problem, setProblem] = useState('')
  const [isBusy, start] = useTransition()
  const choose = (chosen: EditableContent | null) =>
    start(async () => {
      const why = await setAside(text)
      setProblem(why ?? '')
      if (!why) await onChosen(chosen)
    })
  return (
    <TwoTextsPanel heading="This device has words that are not on the server" isComparing={server !== null}>
      <p>
        They were typed here {agoInWords(text.at, new Date())} and did not arrive. Look at both, then choose;
        the other one stays in the history, so that you can come back to it.
      </p>
      <Problem message={problem} />
      {server ? (
        <MergeTexts
          first={{ name: 'On this device', short: 'This device', content }}
          second={{ name: 'On the server', short: 'The server', content: server }}
          names={names}
          isBusy={isBusy}
          onMerged={choose}
        />
      ) : (
        <Group gap="xs">
          <Button
            onClick={() => {
              setServer(readServer())
              onOpen()
            }}
          >
            Look at both
          </Button>
          <Button variant="default" loading={isBusy} onClick={() => choose(null)}>
            Keep the server’s, this one in the history
          </Button>
        </Group>
      )}
    </TwoTextsPanel>
  )
}
