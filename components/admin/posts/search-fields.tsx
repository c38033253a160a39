'use client'

import { Textarea, TextInput } from '@mantine/core'
import type { Fields } from './post-form.ts'

interface SearchFieldsProps {
  fields: Fields
  errorOf: (field: keyof Fields) => string | undefined
  set: (change: Partial<Fields>) => void
}

/** For search engines and shared links, where that is not the title and the summary. */
export function SearchFields({
  fields: { metaTitle, metaDescription, title, excerpt },
  errorOf,
  set,
}: SearchFieldsProps) {
  return (
    <details className="more-settings" open={metaTitle !== '' || metaDescription !== '' || undefined}>
      <summary>Search engines and shared links</summary>
      <TextInput
        label="Title there"
        description="Empty: the title above."
        placeholder={title}
        value={metaTitle}
        error={errorOf('metaTitle')}
        onChange={(event) => set({ metaTitle: event.currentTarget.value })}
        size="md"
      />
      <Textarea
        label="Description there"
        description="Empty: the summary."
        placeholder={excerpt}
        value={metaDescription}
        error={errorOf('metaDescription')}
        onChange={(event) => set({ metaDescription: event.currentTarget.value })}
        autosize
        minRows={2}
        size="md"
      />
    </details>
  )
}
