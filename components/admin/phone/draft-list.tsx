'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { agoInWords } from '../posts/ago-in-words.ts'
import { deviceInWords } from './device-name.ts'
import { type Holding, holdingInWords } from './holding.ts'
import type { KeptText } from './local-texts.ts'
import { isOfThisDevice } from './send-kept.ts'

interface DraftListProps {
  /** The newest first. */
  texts: KeptText[]
  /** How many are still to be sent. */
  pictures: number
  hasLine: boolean
  onOpen: (text: KeptText) => void
  onWipe: () => Promise<void>
}

/** What is on this device, and one way to take it all off. */
export function DraftList({ texts, pictures, hasLine, onOpen, onWipe }: DraftListProps) {
  const [isAsking, setAsking] = useState(false)
  const drafts = newestOfEach(texts)
  const holding: Holding = { drafts: drafts.length, pictures }
  if (drafts.length === 0 && pictures === 0) return null
  const device = deviceInWords()
  const unsent = texts.some(({ isSent }) => !isSent) || pictures > 0

  return (
    <>
      <ul className="plain-list drafts-here">
        {drafts.map((text) => (
          <li key={text.postId}>
            {isWrittenHere(text, hasLine) ? (
              <button type="button" className="as-link" onClick={() => onOpen(text)}>
                {titleOf(text)}
              </button>
            ) : (
              <a href={`/admin/posts/${text.postId}`}>{titleOf(text)}</a>
            )}
            <span className="quiet" suppressHydrationWarning>
              {text.isSent ? 'On the server too' : `Only on ${device}`}, {agoInWords(text.at, new Date())}
            </span>
          </li>
        ))}
      </ul>
      <p className="held-here">
        {holdingInWords(holding, capital(device))}{' '}
        <button type="button" className="as-link" onClick={() => setAsking(true)}>
          Wipe
        </button>
      </p>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={`Wipe ${device}?`}>
        <p>
          {unsent
            ? 'Some of it is nowhere else, and will be gone.'
            : 'All of it is on the server. Here it will be gone.'}
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void onWipe().then(() => setAsking(false))}>
            Wipe it
          </Button>
          <Button onClick={() => setAsking(false)}>Keep it</Button>
        </Group>
      </Modal>
    </>
  )
}

const titleOf = ({ content }: KeptText): string => content.title?.trim() || 'Without a title'

/** With a line the desk's own editor has more to offer, except for what it does not know yet. */
const isWrittenHere = (text: KeptText, hasLine: boolean): boolean =>
  !hasLine || (isOfThisDevice(text) && !text.isSent)

const newestOfEach = (texts: KeptText[]): KeptText[] =>
  texts.filter((text, at) => texts.findIndex(({ postId }) => postId === text.postId) === at)

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
