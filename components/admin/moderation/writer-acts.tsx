'use client'

import { useState } from 'react'
import { PartComing } from './part-coming.tsx'
import type { QueueParts } from './queue-parts.ts'
import type { WriterFormsProps } from './writer-forms.tsx'

/** What is decided about a writer, not about one comment: always with a reason and an end, and they are told. */
export function WriterActs({ parts, ...props }: WriterFormsProps & { parts: QueueParts }) {
  const [wasOpened, setOpened] = useState(false)
  const { hasEmail, writer } = props.comment
  if (!hasEmail && !writer) return null
  return (
    <details className="writer-acts" onToggle={() => setOpened(true)}>
      <summary>About this writer</summary>
      {wasOpened ? parts ? <parts.WriterForms {...props} /> : <PartComing /> : null}
    </details>
  )
}
