import { Textarea } from '@mantine/core'
import type { RefObject } from 'react'

interface BoxFieldProps {
  label: string
  description?: string
  value: string
  error: string | undefined
  onChange: (text: string) => void
  ref?: RefObject<HTMLTextAreaElement | null>
}

/** What is written in a box that was opened under a comment: the cursor is in it. */
export const BoxField = ({ onChange, ...props }: BoxFieldProps) => (
  <Textarea
    {...props}
    onChange={(event) => onChange(event.currentTarget.value)}
    autosize
    minRows={3}
    data-autofocus
    autoFocus
  />
)
