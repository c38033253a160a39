'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import type { MediaItem } from '#lib/media/item.ts'

type Source = Pick<MediaItem, 'credit' | 'origin'>

interface SourceWordsProps {
  words: Source
  errorOf?: (field: string) => string | undefined
  onChange: (change: Partial<Source>) => void
}

const origins: { value: MediaItem['origin']; label: string }[] = [
  { value: 'own', label: 'Our own photograph' },
  { value: 'stock', label: 'From a picture agency' },
  { value: 'illustration', label: 'A drawing' },
  { value: 'generated', label: 'Made by a machine' },
]

/** Who made it, and how. Readers are told both, except that a photograph is ours. */
export function SourceWords({ words, errorOf, onChange }: SourceWordsProps) {
  return (
    <>
      <TextInput
        label="Credit"
        description="Who made it, as they wish to be named."
        value={words.credit}
        error={errorOf?.('credit')}
        onChange={(event) => onChange({ credit: event.currentTarget.value })}
      />
      <NativeSelect
        label="Where it comes from"
        description="Said to readers, unless it is our own photograph."
        data={origins}
        value={words.origin}
        onChange={(event) => onChange({ origin: event.currentTarget.value as MediaItem['origin'] })}
        size="md"
      />
    </>
  )
}
