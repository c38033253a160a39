'use client'

import { Textarea } from '@mantine/core'

interface TitleFieldProps {
  title: string
  language: string
  error: string | undefined
  isEditable: boolean
  onChange: (title: string) => void
}

/** As large as readers see it; a line end in it is a space. */
export function TitleField({ title, language, error, isEditable, onChange }: TitleFieldProps) {
  return (
    <Textarea
      id="field-title"
      className="title-field"
      label="Title"
      variant="unstyled"
      lang={language}
      value={title}
      error={error}
      readOnly={!isEditable}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      autosize
      minRows={1}
    />
  )
}
