'use client'

import { Button, FileButton } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import { acceptedPictures } from '../editor/upload-picture.ts'
import { Problem } from '../problem.tsx'
import { useIsReady } from '../use-is-ready.ts'

const unreachable = 'The site did not answer. The picture is as it was; please try again in a moment.'

/** Another file under the same id. */
export function ReplacePicture({ item }: { item: MediaItem }) {
  const [message, setMessage] = useState('')
  const [said, setSaid] = useState('')
  const [isSending, start] = useTransition()
  const isReady = useIsReady()
  const router = useRouter()

  const send = (file: File | null) =>
    file &&
    start(async () => {
      const problem = await replace(item.id, file)
      setMessage(problem)
      setSaid(problem ? '' : 'The new file is shown everywhere now. Do its words still fit?')
      if (!problem) router.refresh()
    })

  return (
    <section className="picture-part" aria-labelledby="replace-head" inert={!isReady}>
      <h2 id="replace-head">Replace the file</h2>
      <p className="quiet">
        Posts, covers and portraits show the new file at once, with the words they have: read those again
        afterwards. The old file is deleted, and its addresses say that it is gone.
      </p>
      <Problem message={message} />
      <FileButton accept={acceptedPictures} onChange={send}>
        {(props) => (
          <Button variant="default" loading={isSending} {...props}>
            Choose another file
          </Button>
        )}
      </FileButton>
      <span role="status">{said}</span>
    </section>
  )
}

/** @returns what went wrong, in a sentence */
async function replace(id: string, file: File): Promise<string> {
  const answer = await fetch(`/admin/media/replace?picture=${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
  }).catch(() => null)
  if (answer?.ok) return ''
  const said = (await answer?.json().catch(() => null)) as { message?: string } | null | undefined
  return said?.message ?? unreachable
}
