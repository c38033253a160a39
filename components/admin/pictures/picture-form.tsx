'use client'

import './pictures.css'
import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import type { DescribeMedia, RemoveMedia } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Thumbnail } from '../editor/thumbnail.tsx'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface PictureFormProps {
  item: MediaItem
  mayChange: boolean
  describe: (input: DescribeMedia) => Promise<Outcome<MediaItem>>
  remove: (input: RemoveMedia) => Promise<Outcome<void>>
}

const origins: { value: MediaItem['origin']; label: string }[] = [
  { value: 'own', label: 'Our own photograph' },
  { value: 'stock', label: 'From a picture agency' },
  { value: 'illustration', label: 'A drawing' },
  { value: 'generated', label: 'Made by a machine' },
]

export function PictureForm({ item, mayChange, describe, remove }: PictureFormProps) {
  const { alt, caption, credit, origin } = item
  const [words, setWords] = useState({ alt, caption, credit, origin })
  const isReady = useIsReady()
  const [isSaved, setSaved] = useState(false)
  const saving = useAction(describe, () => setSaved(true))
  const removing = useAction(remove, () => window.location.assign('/admin/pictures'))
  const set = (change: Partial<typeof words>) => {
    setSaved(false)
    setWords((before) => ({ ...before, ...change }))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    saving.run({ mediaId: item.id, ...words })
  }

  return (
    <div className="picture-form">
      <Thumbnail picture={item.picture} alt={alt} width={960} />
      <form onSubmit={submit} className="sheet" inert={!isReady}>
        <Problem message={saving.message || removing.message} />
        <fieldset disabled={!mayChange}>
          <Textarea
            label="Description"
            description="What would you tell someone on the phone? No names."
            value={words.alt}
            error={saving.errorOf('alt')}
            onChange={(event) => set({ alt: event.currentTarget.value })}
            autosize
          />
          <TextInput
            label="Caption"
            value={words.caption}
            error={saving.errorOf('caption')}
            onChange={(event) => set({ caption: event.currentTarget.value })}
          />
          <TextInput
            label="Credit"
            description="Who made it, as they wish to be named."
            value={words.credit}
            error={saving.errorOf('credit')}
            onChange={(event) => set({ credit: event.currentTarget.value })}
          />
          <NativeSelect
            label="Where it comes from"
            data={origins}
            value={words.origin}
            onChange={(event) => set({ origin: event.currentTarget.value as MediaItem['origin'] })}
            size="md"
          />
          <Group mt="md">
            <Button type="submit" loading={saving.isRunning}>
              Save
            </Button>
            <Button
              variant="default"
              loading={removing.isRunning}
              onClick={() => removing.run({ mediaId: item.id })}
            >
              Remove from the library
            </Button>
            <span role="status">{isSaved ? 'Saved.' : ''}</span>
          </Group>
        </fieldset>
        <p className="quiet">
          {mayChange
            ? 'These words are offered where the picture is used next. Posts that show it keep the words they have.'
            : 'Somebody else added this picture. They or an editor can change it.'}
        </p>
      </form>
    </div>
  )
}
