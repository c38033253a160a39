'use client'

import './pictures.css'
import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import type { DescribeMedia } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Thumbnail } from '../editor/thumbnail.tsx'
import { Problem } from '../problem.tsx'
import { useIsReady } from '../use-is-ready.ts'
import { SourceWords } from './source-words.tsx'
import { useSavedWords } from './use-saved-words.ts'

interface DescribeSittingProps {
  items: readonly MediaItem[]
  /** Of all that are still to be described. */
  count: number
  /** Where those after these begin. */
  next: string | null
  describe: (input: DescribeMedia) => Promise<Outcome<MediaItem>>
}

type Words = Pick<MediaItem, 'alt' | 'decorative' | 'caption' | 'credit' | 'origin'>

/** One picture at a time; every word is saved as it is typed. */
export function DescribeSitting({ items: given, count, next, describe }: DescribeSittingProps) {
  // What is described leaves the list when the page is made anew, but not under the writer's hands.
  const [items] = useState(given)
  const [total] = useState(count)
  const [at, setAt] = useState(0)
  const [typed, setTyped] = useState<Record<string, Words>>({})
  const { keep, sendNow, said, refusal } = useSavedWords(describe)
  const field = useRef<HTMLTextAreaElement>(null)
  const isReady = useIsReady()
  const item = items[at]

  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture is asked about.
  useEffect(() => field.current?.focus({ preventScroll: true }), [at, isReady])

  if (!item) {
    const described = items.filter(({ id }) => typed[id]?.decorative || typed[id]?.alt.trim()).length
    const isEmpty = items.length === 0
    return <Done {...{ described, total, next, said, isEmpty }} onBack={() => setAt(0)} />
  }

  const words = typed[item.id] ?? wordsOf(item)
  const isLast = at === items.length - 1
  const set = (change: Partial<Words>) => {
    setTyped({ ...typed, [item.id]: { ...words, ...change } })
    keep(item.id, change)
  }
  const goTo = (place: number) => {
    void sendNow()
    setAt(place)
  }
  const markDecorative = () => {
    set({ decorative: !words.decorative })
    if (!words.decorative) goTo(at + 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) goTo(at + 1)
  }

  return (
    <section className="sitting" aria-labelledby="sitting-head" inert={!isReady}>
      <h1 id="sitting-head" aria-live="polite">
        Picture {at + 1} of {items.length}
      </h1>
      <Thumbnail picture={item.picture} alt="The picture to describe" width={960} />
      <div className="sitting-words">
        <Problem message={refusal} />
        <Textarea
          ref={field}
          label="What would you tell someone on the phone? No names."
          value={words.decorative ? '' : words.alt}
          placeholder={words.decorative ? 'Decorative: nothing is said.' : ''}
          disabled={words.decorative}
          onChange={(event) => set({ alt: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          autosize
          minRows={2}
          size="md"
        />
        <Group className="sitting-acts">
          <Button disabled={words.alt.trim() === '' || words.decorative} onClick={() => goTo(at + 1)}>
            {isLast ? 'Finish' : 'Next'}
          </Button>
          <Button variant="default" onClick={() => goTo(at + 1)}>
            Skip
          </Button>
          <Button variant="default" aria-pressed={words.decorative} onClick={markDecorative}>
            Decorative
          </Button>
          {at > 0 ? (
            <Button variant="subtle" onClick={() => goTo(at - 1)}>
              Back
            </Button>
          ) : null}
          <span role="status" className="quiet">
            {said}
          </span>
        </Group>
        <p className="quiet">
          Decorative is a picture that says nothing the text does not say, such as a pattern or a line.
        </p>
        <details>
          <summary>Caption, credit and where it comes from</summary>
          <TextInput
            label="Caption"
            value={words.caption}
            onChange={(event) => set({ caption: event.currentTarget.value })}
          />
          <SourceWords words={words} onChange={set} />
        </details>
      </div>
    </section>
  )
}

const wordsOf = ({ alt, decorative, caption, credit, origin }: MediaItem): Words => ({
  alt,
  decorative,
  caption,
  credit,
  origin,
})

interface DoneProps {
  described: number
  total: number
  next: string | null
  said: string
  isEmpty: boolean
  onBack: () => void
}

function Done({ described, total, next, said, isEmpty, onBack }: DoneProps) {
  const on = next ? `?${new URLSearchParams({ cursor: next })}` : ''
  const left = total - described
  return (
    <section className="sheet">
      <h1>{left === 0 ? 'All is described' : 'That is all for now'}</h1>
      <p role="status">
        {total === 0
          ? 'Every picture of yours is described. Thank you.'
          : `${described === 1 ? 'One picture' : `${described} pictures`} described. Thank you.`}
      </p>
      {said && said !== 'Saved.' ? <p>{said}</p> : null}
      <Group>
        {left > 0 ? (
          <Button component="a" href={`/admin/pictures/describe${on}`}>
            {left === 1 ? 'Go on: one is left' : `Go on: ${left} are left`}
          </Button>
        ) : null}
        {isEmpty ? null : (
          <Button variant="default" onClick={onBack}>
            Look at these again
          </Button>
        )}
        <Button variant="default" component="a" href="/admin/pictures">
          To the pictures
        </Button>
      </Group>
    </section>
  )
}
