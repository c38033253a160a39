'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import type { SaveConflict } from '#lib/posts/keep-conflict.ts'
import { agoInWords } from './ago-in-words.ts'
import type { Names } from './compared-fields.ts'
import { MergeTexts } from './merge-texts.tsx'
import { TwoTextsPanel } from './two-texts-panel.tsx'

interface ConflictPanelProps {
  conflict: SaveConflict
  /** What is on the screen. */
  readOwn: () => EditableContent
  postId: string
  /** Who saved, and when, in a sentence. */
  message: string
  names: Names
  isBusy: boolean
  /** While two texts are compared nothing is typed into one of them. */
  onOpen: () => void
  onMerged: (content: EditableContent, over: number) => void
}

/** Two texts of one post. Writing goes on, and each is kept in the history, until a person brings them together. */
export function ConflictPanel({ conflict, readOwn, postId, message, ...rest }: ConflictPanelProps) {
  const { names, isBusy, onOpen, onMerged } = rest
  const [opened, setOpened] = useState<{ own: EditableContent; conflict: SaveConflict } | null>(null)
  const { savedBy, savedAt } = conflict
  return (
    <TwoTextsPanel heading="Two texts of one post" isComparing={opened !== null} isUrgent={opened === null}>
      <p>{message}</p>
      <p>
        <a href={`/admin/posts/${postId}/revisions`}>The history</a> has both, whatever you choose.
      </p>
      {opened ? (
        <MergeTexts
          first={{ name: 'Yours', short: 'Mine', content: opened.own }}
          second={{
            name: `${savedBy ? `${savedBy}’s` : 'The other one'}, saved ${agoInWords(savedAt, new Date())}`,
            short: 'Theirs',
            content: opened.conflict.theirs,
          }}
          names={names}
          isBusy={isBusy}
          onMerged={(content) => onMerged(content, opened.conflict.version)}
        />
      ) : (
        <Button
          onClick={() => {
            setOpened({ own: readOwn(), conflict })
            onOpen()
          }}
        >
          Compare and bring together
        </Button>
      )}
    </TwoTextsPanel>
  )
}
