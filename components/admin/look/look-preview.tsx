'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Look } from '#lib/settings/schema.ts'
import { previewAddress } from './preview-address.ts'

const pages = { front: 'Front page', post: 'Newest post' }
const widths = { desk: 'Desk', phone: 'Phone' }

/** In milliseconds: between two keys of somebody who types, nothing is asked for. */
const pause = 400

/** The site's own page in the look as it stands in the form. Its links and forms lead nowhere from here. */
export function LookPreview({ look, saved }: { look: Look; saved: Look }) {
  const [page, setPage] = useState('front')
  const [width, setWidth] = useState('phone')
  const frame = useRef<HTMLIFrameElement>(null)
  const place = useRef(0)
  const address = previewAddress({ look, saved, page })

  useEffect(() => {
    const shown = frame.current?.contentWindow
    if (!shown || !address) return
    const timer = setTimeout(() => {
      place.current = shown.scrollY
      // Replaced, or each letter typed would be a step of the button "Back".
      shown.location.replace(address)
    }, pause)
    return () => clearTimeout(timer)
  }, [address])

  function arrive() {
    const { contentWindow, contentDocument } = frame.current ?? {}
    contentWindow?.scrollTo(0, place.current)
    for (const kind of ['click', 'submit']) {
      contentDocument?.addEventListener(kind, (event) => event.preventDefault())
    }
  }

  return (
    <section className="look-preview" aria-labelledby="preview-head">
      <h2 id="preview-head">Preview</h2>
      <div className="look-switches">
        <Switch choices={pages} value={page} onChange={setPage} />
        <Switch choices={widths} value={width} onChange={setWidth} />
      </div>
      {address ? null : <p role="status">This is too much for a preview. Save it, and look at the site.</p>}
      <div className={`look-window as-${width}`}>
        <iframe ref={frame} title="Preview of the site" onLoad={arrive} />
      </div>
    </section>
  )
}

interface SwitchProps {
  choices: Record<string, string>
  value: string
  onChange: (value: string) => void
}

function Switch({ choices, value, onChange }: SwitchProps) {
  return (
    <Button.Group>
      {Object.entries(choices).map(([choice, label]) => (
        <Button
          key={choice}
          variant={choice === value ? 'filled' : 'default'}
          aria-pressed={choice === value}
          onClick={() => onChange(choice)}
        >
          {label}
        </Button>
      ))}
    </Button.Group>
  )
}
