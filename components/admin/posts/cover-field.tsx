'use client'

import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { usePictureDialog } from '../editor/picture-dialog-context.ts'
import { usePictureShelf } from '../editor/picture-shelf.tsx'
import { Thumbnail } from '../editor/thumbnail.tsx'
import type { Fields } from './post-form.ts'

interface CoverFieldProps {
  fields: Fields
  errorOf: (field: keyof Fields) => string | undefined
  set: (change: Partial<Fields>) => void
}

/** The picture above the text, and in lists. */
export function CoverField({ fields: { coverId, coverAlt, coverCaption }, errorOf, set }: CoverFieldProps) {
  const choose = usePictureDialog()
  const shelf = usePictureShelf()
  const pick = () =>
    choose({
      several: false,
      mustHaveArrived: true,
      onChosen: ([item]) =>
        item && set({ coverId: item.mediaId, coverAlt: item.alt, coverCaption: item.caption }),
    })
  return (
    <fieldset className="cover-field">
      <legend>Cover picture</legend>
      {coverId ? <Thumbnail picture={shelf.find(coverId)} alt={coverAlt} width={640} /> : null}
      {errorOf('coverId') ? <p role="alert">{errorOf('coverId')}</p> : null}
      <Group gap="xs">
        <Button variant="default" onClick={pick}>
          {coverId ? 'Choose another' : 'Choose a cover'}
        </Button>
        {coverId ? (
          <Button variant="subtle" onClick={() => set({ coverId: null, coverAlt: '', coverCaption: '' })}>
            Take it off
          </Button>
        ) : null}
      </Group>
      {coverId ? (
        <>
          <Textarea
            id="field-coverAlt"
            label="Description of the cover"
            description="What would you tell someone on the phone? No names."
            value={coverAlt}
            error={errorOf('coverAlt')}
            onChange={(event) => set({ coverAlt: event.currentTarget.value })}
            autosize
          />
          <TextInput
            label="Caption of the cover"
            value={coverCaption}
            error={errorOf('coverCaption')}
            onChange={(event) => set({ coverCaption: event.currentTarget.value })}
          />
        </>
      ) : null}
    </fieldset>
  )
}
