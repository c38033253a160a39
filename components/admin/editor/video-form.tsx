'use client'

import { Button, Group, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { detectVideo } from '#lib/content/videos.ts'

const notAVideo = 'This is not a link to a video on YouTube or Vimeo. You can set it as a link in the text.'

export function VideoForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (!insertVideo(editor, typed)) return setProblem(notAVideo)
    onDone()
  }

  return (
    <form className="tool-panel" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <Group align="end">
        <TextInput
          label="Link of the video"
          description="Readers see a card with the link. Nothing is loaded from there."
          value={typed}
          error={problem}
          onChange={(event) => setTyped(event.currentTarget.value)}
          inputMode="url"
          flex={1}
          miw="12rem"
          autoFocus
        />
        <Button type="submit">Add video</Button>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

/** Whether that was a video. */
export function insertVideo(editor: Editor, url: string): boolean {
  const video = detectVideo(url)
  if (!video) return false
  return editor.chain().focus().insertContent({ type: 'video', attrs: video }).run()
}
