'use client'

import './preview-window.css'
import { Button, CloseButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'

const widths = { phone: 'Phone', desk: 'Desk' } as const
/** In pixels. */
const desk = 1_280

interface PreviewWindowProps {
  postId: string
  version: number
  onClose: () => void
}

export function PreviewWindow({ postId, version, onClose }: PreviewWindowProps) {
  const [width, setWidth] = useState<keyof typeof widths>('phone')
  const frame = useRef<HTMLIFrameElement>(null)
  const { ref: room, width: roomWidth } = useElementSize()
  const heading = useRef<HTMLHeadingElement>(null)
  const place = useRef(0)
  const address = `/admin/preview/${postId}?version=${version}`

  useEffect(() => {
    const shown = frame.current?.contentWindow
    if (!shown) return
    place.current = shown.scrollY
    // Replaced, or each saving would be a step of the button "Back".
    shown.location.replace(address)
  }, [address])
  useEffect(() => heading.current?.focus(), [])

  /** Its links and forms lead nowhere from here. */
  function arrive() {
    const { contentWindow, contentDocument } = frame.current ?? {}
    contentWindow?.scrollTo(0, place.current)
    contentDocument?.addEventListener('submit', (event) => event.preventDefault())
    contentDocument?.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')
      if (link && !link.hash) event.preventDefault()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onClose()

  return (
    <section className="live-preview" aria-labelledby="live-preview-head" onKeyDown={onKeyDown}>
      <div className="live-preview-head">
        <h2 id="live-preview-head" ref={heading} tabIndex={-1}>
          As readers will see it
        </h2>
        <Button.Group>
          {Object.entries(widths).map(([choice, label]) => (
            <Button
              key={choice}
              variant={choice === width ? 'filled' : 'default'}
              aria-pressed={choice === width}
              onClick={() => setWidth(choice as keyof typeof widths)}
            >
              {label}
            </Button>
          ))}
        </Button.Group>
        <CloseButton aria-label="Close the preview" size={44} onClick={onClose} />
      </div>
      <p className="quiet">What is saved, and nothing that is not.</p>
      <div
        ref={room}
        className={`live-preview-window as-${width}`}
        style={{ '--scale': Math.min(1, roomWidth / desk) } as CSSProperties}
      >
        <iframe ref={frame} title="The page as readers will see it" onLoad={arrive} />
      </div>
    </section>
  )
}
