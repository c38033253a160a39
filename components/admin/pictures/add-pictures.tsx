'use client'

import '../editor/editor.css'
import { Button, FileButton } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type DragEvent, useState } from 'react'
import { UploadList } from '../editor/upload-list.tsx'
import { acceptedPictures } from '../editor/upload-picture.ts'
import { picturesAmong, useUploads } from '../editor/use-uploads.ts'
import { useIsReady } from '../use-is-ready.ts'

/** By a button or dropped here; one alone is opened at once, to be described. */
export function AddPictures() {
  const { uploads, send, dismiss } = useUploads()
  const [isOver, setOver] = useState(false)
  const isReady = useIsReady()
  const router = useRouter()

  async function add(files: File[]) {
    const added: string[] = []
    await send(files, ({ id }) => added.push(id))
    if (files.length === 1 && added[0]) router.push(`/admin/pictures/${added[0]}`)
    else router.refresh()
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void add(picturesAmong(event.dataTransfer.files))
  }

  return (
    <section
      className="drop-place"
      aria-label="Add pictures"
      data-over={isOver || undefined}
      inert={!isReady}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileButton multiple accept={acceptedPictures} onChange={(files) => void add(files)}>
        {(props) => <Button {...props}>Add pictures</Button>}
      </FileButton>
      <span className="quiet">
        or drop them here. JPEG, PNG, WebP or GIF, 25 MB at most. Place, date and camera are taken out of
        every file.
      </span>
      <UploadList uploads={uploads} onDismiss={dismiss} />
    </section>
  )
}
