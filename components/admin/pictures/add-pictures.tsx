'use client'

import '../editor/editor.css'
import { useRouter } from 'next/navigation'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { PictureButtons } from '../editor/picture-buttons.tsx'
import { UploadList } from '../editor/upload-list.tsx'
import { picturesAmong, useUploads } from '../editor/use-uploads.ts'
import { useIsReady } from '../use-is-ready.ts'

/** By a button, from the camera, dropped or pasted here; one alone is opened at once, to be described. */
export function AddPictures() {
  const { uploads, send, dismiss } = useUploads()
  const [isOver, setOver] = useState(false)
  const [added, setAdded] = useState(0)
  const isReady = useIsReady()
  const router = useRouter()

  async function add(files: File[]) {
    const ids: string[] = []
    await send(files, ({ id }) => ids.push(id))
    if (files.length === 1 && ids[0]) return router.push(`/admin/pictures/${ids[0]}`)
    setAdded((before) => before + ids.length)
    router.refresh()
  }
  const latest = useRef(add)
  latest.current = add
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = picturesAmong(event.clipboardData?.files ?? [])
      if (files.length > 0) void latest.current(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
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
      <PictureButtons label="Add pictures" onFiles={(files) => void add(files)} />
      <span className="quiet">
        <span className="with-mouse">or drop or paste them here. </span>As many as you like: JPEG, PNG, WebP
        or GIF, 25 MB each at most. Place, date and camera are taken out of every file.
      </span>
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <p role="status" hidden={added === 0}>
        {added === 0 ? null : (
          <>
            {added === 1 ? 'One picture is' : `${added} pictures are`} here now.{' '}
            <a href="/admin/pictures/describe">Say what they show, one after the other</a>
          </>
        )}
      </p>
    </section>
  )
}
