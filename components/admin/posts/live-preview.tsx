'use client'

import { Button } from '@mantine/core'
import { type ComponentType, useRef, useState } from 'react'
import type { PreviewWindowProps } from './preview-window.tsx'

interface LivePreviewProps {
  postId: string
  /** Of the text as it is stored; 0 before the first time, when there is nothing to see. */
  version: number
}

/** The reader's own page of what is saved, beside the text where there is room and over it where there is none. */
export function LivePreview({ postId, version }: LivePreviewProps) {
  const [isOpen, setOpen] = useState(false)
  const [Window, setWindow] = useState<ComponentType<PreviewWindowProps> | null>(null)
  const opener = useRef<HTMLButtonElement>(null)

  async function open() {
    const arrived = await import('./preview-window.tsx').catch(() => null)
    if (!arrived) return void window.open(`/admin/preview/${postId}`, '_blank')
    setWindow(() => arrived.PreviewWindow)
    setOpen(true)
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
      {isOpen && Window ? <Window postId={postId} version={version} onClose={close} /> : null}
    </>
  )
}
