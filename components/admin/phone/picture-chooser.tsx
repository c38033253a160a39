'use client'

import { type ChangeEvent, type ReactNode, useRef } from 'react'
import { itemOf } from '../editor/item-of.ts'
import type { LibraryPicture } from '../editor/library-picture.ts'
import { PictureDialogContext, type PictureRequest } from '../editor/picture-dialog-context.ts'
import { usePictureShelf } from '../editor/picture-shelf.tsx'
import { acceptedPictures } from '../editor/upload-picture.ts'
import { useUploads } from '../editor/use-uploads.ts'

/** Without a line there is no library: pictures come from this device. */
export function PictureChooser({ children }: { children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null)
  const request = useRef<PictureRequest>(null)
  const { send } = useUploads()
  const shelf = usePictureShelf()

  function choose(asked: PictureRequest) {
    request.current = asked
    input.current?.click()
  }

  async function add(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = ''
    const asked = request.current
    const chosen: LibraryPicture[] = []
    await send(
      files,
      (item) => {
        shelf.add(item.picture)
        if (asked?.several) chosen.push(item)
        else asked?.onChosen([itemOf(item)])
      },
      ({ picture }) => shelf.add(picture),
    )
    if (chosen.length > 0) asked?.onChosen(chosen.map(itemOf))
  }

  return (
    <PictureDialogContext value={choose}>
      {children}
      <input
        ref={input}
        type="file"
        accept={acceptedPictures}
        multiple
        hidden
        aria-label="Pictures of this device"
        onChange={(event) => void add(event)}
      />
    </PictureDialogContext>
  )
}
