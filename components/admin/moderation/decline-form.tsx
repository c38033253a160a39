'use client'

import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { declineReasons } from '#lib/comments/words/decline-reasons.ts'
import type { SaidReason } from './use-queue.ts'

interface DeclineFormProps {
  /** What was said or typed before. */
  said: SaidReason | null | undefined
  /** The usual words of each reason, in the writer's language. */
  usual: Record<string, string>
  language: string
  button: string
  /** Opened to be written in. */
  isAsked?: boolean
  say: (reason: SaidReason) => Promise<unknown>
}

/** Why a comment is declined, in words that its writer reads; no moderator's name stands under them. */
export function DeclineForm({ said, usual, language, button, isAsked = false, say }: DeclineFormProps) {
  const [code, setCode] = useState<string>(said?.code ?? 'other')
  const [words, setWords] = useState<string>(said?.words || (usual[code] ?? ''))
  const [isSaying, setSaying] = useState(false)
  async function submit() {
    setSaying(true)
    await say({ code, words })
    setSaying(false)
  }
  return (
    <>
      <p className="quiet">Disagreeing with us is no reason.</p>
      <NativeSelect
        label="Reason"
        data={declineReasons.map(({ code: value, name }) => ({ value, label: name }))}
        value={code}
        onChange={({ currentTarget: { value: chosen } }) => {
          setCode(chosen)
          setWords(usual[chosen] ?? '')
        }}
        size="md"
      />
      <Textarea
        label="Words"
        description={`As its writer reads them, in their language (${languageName(language)}).`}
        lang={language}
        mt="sm"
        autoFocus={isAsked}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autosize
        maxLength={1000}
      />
      <Button mt="sm" variant="light" onClick={submit} loading={isSaying} disabled={!words.trim()}>
        {button}
      </Button>
    </>
  )
}

const names = new Intl.DisplayNames('en', { type: 'language' })
const languageName = (language: string): string => names.of(language) ?? language
