'use client'

import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

/** A one-time link in full, to be copied; it is shown once. */
export function CopyLink({ path, label }: { path: string; label: string }) {
  const [link, setLink] = useState(path)
  useEffect(() => setLink(new URL(path, window.location.origin).href), [path])
  return (
    <Group align="end" my="md" role="status">
      <TextInput
        label={label}
        value={link}
        readOnly
        flex={1}
        miw="12rem"
        onFocus={(event) => event.target.select()}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button onClick={copy} variant="light">
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
