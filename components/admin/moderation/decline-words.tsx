'use client'

import { Button, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { declineReasons } from '#lib/comments/decline-reasons.ts'

interface DeclineWordsProps {
  change: (reason: { code: string; words: string }) => Promise<void>
}

const usual = declineReasons.find(({ code }) => code === 'other')!

/** What the writer reads behind the link to keep. */
export function DeclineWords({ change }: DeclineWordsProps) {
  const [code, setCode] = useState<string>(usual.code)
  const [words, setWords] = useState<string>(usual.words)
  return (
    <details className="decline-words">
      <summary>Say why: its writer reads “{words}”</summary>
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
