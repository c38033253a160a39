'use client'

import { Button } from '@mantine/core'
import { usePictureDialog } from '../editor/picture-dialog-context.ts'
import { usePictureShelf } from '../editor/picture-shelf.tsx'
import { Thumbnail } from '../editor/thumbnail.tsx'

interface PortraitFieldProps {
  portraitId: string | null
  error: string | undefined
  onChange: (id: string | null) => void
}

export function PortraitField({ portraitId, error, onChange }: PortraitFieldProps) {
  const choose = usePictureDialog()
  const shelf = usePictureShelf()
  return (
    <fieldset className="portrait-field">
      <legend>Portrait</legend>
      {portraitId ? <Thumbnail picture={shelf.find(portraitId)} alt="The portrait" width={320} /> : null}
      <Button
        variant="default"
        onClick={() => choose({ several: false, onChosen: ([item]) => item && onChange(item.mediaId) })}
      >
        {portraitId ? 'Choose another' : 'Choose a portrait'}
      </Button>
      {portraitId ? (
        <Button variant="subtle" onClick={() => onChange(null)}>
          Take it off
        </Button>
      ) : null}
      {error ? <p role="alert">{error}</p> : null}
    </fieldset>
  )
}
