'use client'

import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { declineReasons } from '#lib/comments/decline-reasons.ts'
import type { SaidReason } from './use-queue.ts'

interface DeclineWordsProps {
  /** What its writer reads by now. */
  said: SaidReason | undefined
  change: (reason: SaidReason) => Promise<void>
}

const usual = declineReasons.find(({ code }) => code === 'other')!

/** What the writer reads behind the link to keep. */
export function DeclineWords({ said, change }: DeclineWordsProps) {
  const [code, setCode] = useState<string>(said?.code ?? usual.code)
  const [words, setWords] = useState<string>(said?.words ?? usual.words)
  return (
    <details className="decline-words">
      <summary>
        {said ? `Its writer reads “${said.words}”` : 'Say why: its writer reads no reason yet'}
      </summary>
      <Select
        label="Reason"
        data={declineReasons.map(({ code: value, name }) => ({ value, label: name }))}
        value={code}
        allowDeselect={false}
        onChange={(chosen) => {
          setCode(chosen ?? usual.code)
          setWords(declineReasons.find((reason) => reason.code === chosen)?.words ?? usual.words)
        }}
      />
      <Textarea
        label="Words"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        maxLength={1000}
      />
      <Button mt="sm" variant="light" onClick={() => change({ code, words })}>
        Say it like this
      </Button>
    </details>
  )
}
