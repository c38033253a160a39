'use client'

import { Button, Group, Modal } from '@mantine/core'
import { type ClipboardEvent, type DragEvent, useCallback, useContext, useEffect, useState } from 'react'
import { Problem } from '../problem.tsx'
import { itemOf } from './item-of.ts'
import { LibraryGrid } from './library-grid.tsx'
import type { LibraryPicture, ListPictures } from './library-picture.ts'
import { PictureButtons } from './picture-buttons.tsx'
import type { PictureRequest } from './picture-dialog-context.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import { UploadList } from './upload-list.tsx'
import { useLibrary } from './use-library.ts'
import { PostOfUploads, picturesAmong, useUploads } from './use-uploads.ts'

export interface PictureDialogProps {
  /** Null while nobody asks. */
  request: PictureRequest | null
  list: ListPictures
  onDone: () => void
}

export function PictureDialog({ request, list, onDone }: PictureDialogProps) {
  const postId = useContext(PostOfUploads)
  // It opens after it is there, or it would not know where the cursor goes back to.
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setOpen(request !== null), [request])
  return (
    <Modal
      opened={isOpen}
      onClose={onDone}
      title={request?.several ? 'Choose pictures' : 'Choose a picture'}
      size="xl"
      closeButtonProps={{ 'aria-label': 'Close', size: 44 }}
    >
      {request ? (
        <PostOfUploads value={request.mustHaveArrived ? null : postId}>
          <Chooser request={request} list={list} onDone={onDone} />
        </PostOfUploads>
      ) : null}
    </Modal>
  )
}

function Chooser({
  request,
  list,
  onDone,
}: {
  request: PictureRequest
  list: ListPictures
  onDone: () => void
}) {
  const library = useLibrary(list)
  const shelf = usePictureShelf()
  const { uploads, send, dismiss } = useUploads()
  const [chosen, setChosen] = useState<LibraryPicture[]>([])

  const finish = (pictures: LibraryPicture[]) => {
    for (const { picture } of pictures) shelf.add(picture)
    request.onChosen(pictures.map(itemOf))
    onDone()
  }
  const toggle = (picture: LibraryPicture) => {
    if (!request.several) return finish([picture])
    setChosen((before) =>
      before.some(({ id }) => id === picture.id)
        ? before.filter(({ id }) => id !== picture.id)
        : [...before, picture],
    )
  }
  const add = useCallback(
    (files: File[]) =>
      send(
        files,
        (item) => {
          library.prepend(item)
          setChosen((before) => (before.some(({ id }) => id === item.id) ? before : [...before, item]))
        },
        ({ picture }) => shelf.add(picture),
      ),
    [send, library.prepend, shelf.add],
  )

  function take(event: ClipboardEvent | DragEvent, from: DataTransfer) {
    const files = picturesAmong(from.files)
    if (files.length === 0) return
    event.preventDefault()
    void add(files)
  }

  return (
    <section
      aria-label="Choose or add pictures"
      onPaste={(event) => take(event, event.clipboardData)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer)}
    >
      <Group mb="sm">
        <PictureButtons label="Add from this device" variant="light" onFiles={(files) => void add(files)} />
      </Group>
      <UploadList uploads={uploads} onDismiss={dismiss} />
      <Problem message={library.message} />
      <LibraryGrid library={library} chosen={chosen} onToggle={toggle} />
      <Group className="dialog-foot" justify="space-between">
        <span className="quiet" role="status">
          {chosen.length === 0 ? 'None chosen yet.' : `${chosen.length} chosen.`}
        </span>
        <Button
          disabled={chosen.length === 0}
          onClick={() => finish(request.several ? chosen : chosen.slice(-1))}
        >
          {chosen.length > 1 && request.several ? 'Use these pictures' : 'Use this picture'}
        </Button>
      </Group>
    </section>
  )
}
