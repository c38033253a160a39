'use client'

import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useLater } from '../use-later.ts'

interface LivePreviewProps {
  postId: string
  /** Of the text as it is stored; 0 before the first time, when there is nothing to see. */
  version: number
}

/** The reader's own page of what is saved, beside the text where there is room and over it where there is none. */
export function LivePreview({ postId, version }: LivePreviewProps) {
  const [isOpen, setOpen] = useState(false)
  const { part, ask } = useLater(load, { isWanted: false })
  const opener = useRef<HTMLButtonElement>(null)

  async function open() {
    if (part ?? (await ask())) setOpen(true)
    else window.open(`/admin/preview/${postId}`, '_blank')
  }
  function close() {
    setOpen(false)
    opener.current?.focus()
  }

  if (version === 0) return null
  return (
    <>
      <Button
        ref={opener}
        variant="default"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : void open())}
      >
        {isOpen ? 'Close the preview' : 'See it as readers will'}
      </Button>
      {isOpen && part ? <part.PreviewWindow postId={postId} version={version} onClose={close} /> : null}
    </>
  )
}

const load = () => import('./preview-window.tsx')
