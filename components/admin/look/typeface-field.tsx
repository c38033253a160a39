'use client'

import { Radio, Stack } from '@mantine/core'
import type { Typeface } from '#lib/settings/typefaces.ts'

interface TypefaceFieldProps {
  value: Typeface
  onChange: (typeface: Typeface) => void
}

const choices: { value: Typeface; label: string; text: string }[] = [
  {
    value: 'letter',
    label: 'A letter',
    text: 'Serifs for the text and its headings, as in a printed letter.',
  },
  { value: 'newspaper', label: 'A newspaper', text: 'Serifs for the text, clear headings without.' },
  { value: 'humanist', label: 'A warm hand', text: 'Rounded and open, without serifs.' },
  { value: 'plain', label: 'Plain', text: 'What the reader’s own device uses everywhere.' },
]

/** Only fonts that devices already have: nothing is fetched, from nobody. */
export function TypefaceField({ value, onChange }: TypefaceFieldProps) {
  return (
    <Radio.Group label="Type" size="md" value={value} onChange={(typeface) => onChange(typeface as Typeface)}>
      <Stack gap="xs" mt="xs">
        {choices.map(({ value, label, text }) => (
          <Radio key={value} value={value} label={label} description={text} className={`type-${value}`} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
