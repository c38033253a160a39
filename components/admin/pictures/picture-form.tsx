'use client'

import './pictures.css'
import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import type { DescribeMedia } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { PictureWords } from '../editor/picture-words.tsx'
import { Thumbnail } from '../editor/thumbnail.tsx'
import { useLeavingWarning } from '../posts/use-leaving-warning.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { SourceWords } from './source-words.tsx'

interface PictureFormProps {
  item: MediaItem
  mayChange: boolean
  describe: (input: DescribeMedia) => Promise<Outcome<MediaItem>>
}

export function PictureForm({ item, mayChange, describe }: PictureFormProps) {
  const { alt, decorative, caption, credit, origin } = item
  const first = { alt, decorative, caption, credit, origin }
  const [words, setWords] = useState(first)
  const [saved, setSaved] = useState(first)
  const isReady = useIsReady()
  const [wasSaved, setWasSaved] = useState(false)
  const saving = useAction(describe, () => {
    setSaved(words)
    setWasSaved(true)
  })
  const set = (change: Partial<typeof words>) => setWords((before) => ({ ...before, ...change }))
  const isDirty = JSON.stringify(words) !== JSON.stringify(saved)
  useLeavingWarning(isDirty)

  function submit(event: FormEvent) {
    event.preventDefault()
    saving.run({ mediaId: item.id, ...words })
  }

  return (
    <div className="picture-form">
      <Thumbnail picture={item.picture} alt={alt} width={960} />
      <form onSubmit={submit} className="sheet" inert={!isReady}>
        <Problem message={saving.message} />
        <fieldset disabled={!mayChange}>
          <PictureWords words={words} errorOf={saving.errorOf} onChange={set} />
          <SourceWords words={words} errorOf={saving.errorOf} onChange={set} />
          <Group mt="md">
            <Button type="submit" loading={saving.isRunning}>
              Save
            </Button>
            <span role="status">{isDirty ? 'Not saved yet.' : wasSaved ? 'Saved.' : ''}</span>
          </Group>
        </fieldset>
        <p className="quiet">
          {mayChange
            ? 'These words are offered where the picture is used next, and readers hear the description wherever a post has none of its own.'
            : 'Somebody else added this picture. They or an editor can change it.'}
        </p>
      </form>
    </div>
  )
}
