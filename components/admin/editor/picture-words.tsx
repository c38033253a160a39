'use client'

import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core'

/** What stands with a picture where it is used. */
export interface Words {
  alt: string
  decorative: boolean
  caption: string
}

interface PictureWordsProps {
  words: Words
  onChange: (change: Partial<Words>) => void
  errorOf?: (field: string) => string | undefined
  /** Puts the cursor into the description, for a picture that was just added. */
  isNew?: boolean
}

/** For who does not see the picture, and what stands below it. */
export function PictureWords({
  words: { alt, decorative, caption },
  onChange,
  errorOf,
  isNew = false,
}: PictureWordsProps) {
  return (
    <Stack gap="xs" className="picture-words">
      <Textarea
        label="Description"
        description="What would you tell someone on the phone? No names."
        value={decorative ? '' : alt}
        disabled={decorative}
        error={errorOf?.('alt')}
        onChange={(event) => onChange({ alt: event.currentTarget.value })}
        autosize
        autoFocus={isNew}
      />
      <Checkbox
        label="Decorative: it says nothing that the text does not say"
        checked={decorative}
        onChange={(event) => onChange({ decorative: event.currentTarget.checked })}
      />
      <TextInput
        label="Caption"
        value={caption}
        error={errorOf?.('caption')}
        onChange={(event) => onChange({ caption: event.currentTarget.value })}
      />
    </Stack>
  )
}

export const hasWords = ({ alt, decorative }: Words): boolean => decorative || alt.trim() !== ''

/** Said under a picture while its words are folded away. */
export const wordsInShort = ({ alt, decorative }: Words): string =>
  decorative ? 'Decorative: not described.' : alt.trim() ? `Described: ${alt}` : 'No description yet.'
