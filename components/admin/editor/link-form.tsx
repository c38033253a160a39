'use client'

import { Button, Group, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { readTypedLink } from './typed-link.ts'

const notALink = 'This does not look like a link. Example: https://example.org, /about/ or name@example.org'

export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [typed, setTyped] = useState<string>(editor.getAttributes('link').href ?? '')
  const [problem, setProblem] = useState('')
  const isThere = editor.isActive('link')

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const href = readTypedLink(typed)
    if (!href) return setProblem(notALink)
    insertLink(editor, href)
    onDone()
  }

  return (
    <form className="tool-panel" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <Group align="end">
        <TextInput
          label="Where the link leads"
          value={typed}
          error={problem}
          onChange={(event) => setTyped(event.currentTarget.value)}
          inputMode="url"
          flex={1}
          miw="12rem"
          data-autofocus
          autoFocus
        />
        <Button type="submit">Set link</Button>
        {isThere ? (
          <Button
            variant="default"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              onDone()
            }}
          >
            Take link off
          </Button>
        ) : null}
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

/** On what is selected, on the link under the cursor, or as its own words where there is neither. */
function insertLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus()
  if (!editor.state.selection.empty || editor.isActive('link')) {
    chain.extendMarkRange('link').setLink({ href }).run()
  } else {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
  }
}
