'use client'

import './picture-field.css'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePictureDialog } from './picture-dialog-context.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import { Thumbnail } from './thumbnail.tsx'

interface PictureFieldProps {
  legend: string
  pictureId: string | null
  /** What the picture is here, e.g. The portrait. */
  alt: string
  /** On the button, while there is none. */
  invitation: string
  error: string | undefined
  onChange: (id: string | null) => void
  children?: ReactNode
}

/** One picture of the library, or none. */
export function PictureField(props: PictureFieldProps) {
  const { legend, pictureId, alt, invitation, error, onChange, children } = props
  const choose = usePictureDialog()
  const shelf = usePictureShelf()
  return (
    <fieldset className="picture-field">
      <legend>{legend}</legend>
      {pictureId ? <Thumbnail picture={shelf.find(pictureId)} alt={alt} width={320} /> : null}
      <Button
        variant="default"
        onClick={() => choose({ several: false, onChosen: ([item]) => item && onChange(item.mediaId) })}
      >
        {pictureId ? 'Choose another' : invitation}
      </Button>
      {pictureId ? (
        <Button variant="subtle" onClick={() => onChange(null)}>
          Take it off
        </Button>
      ) : null}
      {children}
      {error ? <p role="alert">{error}</p> : null}
    </fieldset>
  )
}
