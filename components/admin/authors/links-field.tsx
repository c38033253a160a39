'use client'

import { Button, TextInput } from '@mantine/core'

interface Link {
  label: string
  url: string
}

interface LinksFieldProps {
  links: readonly Link[]
  error: string | undefined
  onChange: (links: Link[]) => void
}

export function LinksField({ links, error, onChange }: LinksFieldProps) {
  const change = (at: number, to: Partial<Link>) =>
    onChange(links.map((link, here) => (here === at ? { ...link, ...to } : link)))
  return (
    <fieldset className="portrait-field">
      <legend>Links</legend>
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
          <Button variant="subtle" onClick={() => onChange(links.filter((_, here) => here !== at))}>
            Take out
          </Button>
        </div>
      ))}
      {error ? <p role="alert">{error}</p> : null}
      <Button variant="default" onClick={() => onChange([...links, { label: '', url: '' }])}>
        Add a link
      </Button>
    </fieldset>
  )
}
