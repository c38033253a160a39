'use client'

import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import type { Removed } from '#lib/media/remove.ts'
import type { RemoveUnused } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Thumbnail } from '../editor/thumbnail.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { pictureName } from './picture-name.ts'

interface UnusedPicturesProps {
  items: readonly MediaItem[]
  remove: (input: RemoveUnused) => Promise<Outcome<Removed>>
}

const inWords = (count: number) => (count === 1 ? 'one picture' : `${count} pictures`)

/** Pictures that nothing shows, to be chosen and removed together. */
export function UnusedPictures({ items, remove }: UnusedPicturesProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const [done, setDone] = useState<Removed | null>(null)
  const isReady = useIsReady()
  const removing = useAction(remove, (outcome) => {
    setDone(outcome)
    setChosen([])
    setAsking(false)
  })
  const here = chosen.filter((id) => items.some((item) => item.id === id))
  const areAll = here.length === items.length
  const toggle = (id: string) =>
    setChosen(here.includes(id) ? here.filter((other) => other !== id) : [...here, id])

  return (
    <div inert={!isReady}>
      <p className="quiet" hidden={items.length === 0}>
        No post, no author and no page of the site shows these now. Older versions of a post may still name
        them.
      </p>
      <Problem message={removing.message} />
      <div role="status">
        {done && done.removed > 0 ? <p>Removed {inWords(done.removed)}.</p> : null}
        {done?.kept.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Group mb="md" display={items.length === 0 ? 'none' : undefined}>
        <Button variant="default" onClick={() => setChosen(areAll ? [] : items.map(({ id }) => id))}>
          {areAll ? 'Choose none' : `Choose all ${items.length} here`}
        </Button>
        <Button disabled={here.length === 0} onClick={() => setAsking(true)}>
          {here.length === 0 ? 'Remove' : `Remove ${inWords(here.length)}`}
        </Button>
      </Group>
      <ul className="picture-cards choosable plain-list">
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={here.includes(item.id)}
              onChange={() => toggle(item.id)}
              label={pictureName(item)}
              size="md"
            />
            <a href={`/admin/pictures/${item.id}`} aria-label={`Open ${pictureName(item)}`}>
              <Thumbnail picture={item.picture} alt="" width={320} />
            </a>
          </li>
        ))}
      </ul>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={`Remove ${inWords(here.length)}?`}
        closeButtonProps={{ 'aria-label': 'Close', size: 44 }}
      >
        <p>They are deleted for good, in all sizes. Their addresses will say that they are gone.</p>
        <Group>
          <Button loading={removing.isRunning} onClick={() => removing.run({ mediaIds: [...here] })}>
            Remove
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
