'use client'

import './editor.css'
import { Button, FileButton } from '@mantine/core'
import { acceptedPictures } from './upload-picture.ts'

interface PictureButtonsProps {
  label: string
  variant?: 'filled' | 'light'
  onFiles: (files: File[]) => void
}

/** From this device, many at once; on a phone also from its camera. */
export function PictureButtons({ label, variant = 'filled', onFiles }: PictureButtonsProps) {
  return (
    <>
      <FileButton multiple accept={acceptedPictures} onChange={onFiles}>
        {(props) => (
          <Button variant={variant} {...props}>
            {label}
          </Button>
        )}
      </FileButton>
      <FileButton
        accept={acceptedPictures}
        capture="environment"
        onChange={(file) => file && onFiles([file])}
      >
        {(props) => (
          <Button className="with-camera" variant="default" {...props}>
            Take a photo
          </Button>
        )}
      </FileButton>
    </>
  )
}
