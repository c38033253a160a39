'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { modeWords } from '../comments/mode-words.ts'
import type { BulkKind } from './bulk-words.ts'

/** What can be chosen from. */
export interface Choices {
  topics: readonly { id: string; name: string; depth: number }[]
  authors: readonly { id: string; name: string }[]
}

interface BulkValueProps extends Choices {
  kind: BulkKind
  value: string
  setValue: (value: string) => void
  error: string | undefined
}

/** The topic, the tag, the author: whatever the change needs to know. */
export function BulkValue({ kind, value, setValue, topics, authors, error }: BulkValueProps) {
  if (kind === 'trash') return null
  if (kind === 'add_tag' || kind === 'remove_tag') {
    return (
      <TextInput
        label="Tag"
        value={value}
        error={error}
        onChange={(event) => setValue(event.currentTarget.value)}
        required
      />
    )
  }
  const label = kind === 'comments' ? 'Comments' : kind.endsWith('topic') ? 'Topic' : 'Author'
  return (
    <NativeSelect
      label={label}
      data={choicesOf(kind, { topics, authors })}
      value={value}
      error={error}
      onChange={(event) => setValue(event.currentTarget.value)}
      size="md"
      required
    />
  )
}

function choicesOf(kind: BulkKind, { topics, authors }: Choices) {
  if (kind === 'comments') {
    return [
      { value: '', label: 'Choose' },
      { value: 'site', label: 'As the topics or the site have it' },
      ...Object.entries(modeWords).map(([value, label]) => ({ value, label })),
    ]
  }
  const named = kind.endsWith('topic')
    ? topics.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))
    : authors.map(({ id, name }) => ({ value: id, label: name }))
  return [{ value: '', label: 'Choose' }, ...named]
}
