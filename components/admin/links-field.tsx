'use client'

import './links-field.css'
import { Button, TextInput } from '@mantine/core'

interface Link {
  label: string
  url: string
}

export interface LinksFieldProps {
  legend: string
  links: readonly Link[]
  error: string | undefined
  /** How many there may be. */
  most: number
  /** A sentence about where one leads, if there is something to say. */
  noteOf?: (url: string) => string | undefined
  onChange: (links: Link[]) => void
}

/** Links in their order: words and an address each. */
export function LinksField({ legend, links, error, most, noteOf, onChange }: LinksFieldProps) {
  const change = (at: number, to: Partial<Link>) =>
    onChange(links.map((link, here) => (here === at ? { ...link, ...to } : link)))
  return (
    <fieldset className="links-field">
      <legend>{legend}</legend>
      {links.map(({ label, url }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a link is nothing but its place until it is saved
        <div className="link-row" key={at}>
          <TextInput
            label="Words"
            value={label}
            onChange={(event) => change(at, { label: event.currentTarget.value })}
          />
          <TextInput
            label="Leads to"
            value={url}
            onChange={(event) => change(at, { url: event.currentTarget.value })}
            inputMode="url"
          />
          <span className="link-acts">
            <Button
              variant="default"
              aria-label={`Move ${label || 'this link'} up`}
              disabled={at === 0}
              onClick={() => onChange(moved(links, at, at - 1))}
            >
              ↑
            </Button>
            <Button
              variant="default"
              aria-label={`Move ${label || 'this link'} down`}
              disabled={at === links.length - 1}
              onClick={() => onChange(moved(links, at, at + 1))}
            >
              ↓
            </Button>
            <Button
              variant="subtle"
              aria-label={`Take out ${label || 'this link'}`}
              onClick={() => onChange(links.filter((_, here) => here !== at))}
            >
              Take out
            </Button>
          </span>
          <p className="link-note" role="status">
            {noteOf?.(url)}
          </p>
        </div>
      ))}
      {error ? <p role="alert">{error}</p> : null}
      {links.length < most ? (
        <Button variant="default" onClick={() => onChange([...links, { label: '', url: '' }])}>
          Add a link
        </Button>
      ) : null}
    </fieldset>
  )
}

function moved(links: readonly Link[], from: number, to: number): Link[] {
  const link = links[from]
  return link ? links.toSpliced(from, 1).toSpliced(to, 0, link) : [...links]
}
