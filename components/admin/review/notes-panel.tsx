'use client'

import './review.css'
import { Button, Textarea } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { longestNote } from '#lib/review/limits.ts'
import type { Note } from '#lib/review/queries.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { isInBody, markedWords } from './marked-words.ts'
import type { NoteActions } from './note-actions.ts'
import { NoteItem } from './note-item.tsx'

interface NotesPanelProps {
  postId: string
  notes: Note[]
  actions: NoteActions
}

/** What colleagues, and whoever came by a review link, say about the text. It is never part of it. */
export function NotesPanel({ postId, notes: first, actions }: NotesPanelProps) {
  const [notes, setNotes] = useState(first)
  const [wasOpened, setOpened] = useState(false)
  const marked = useMarkedWords()
  useEffect(() => {
    const look = () =>
      void actions.list({ postId }).then(
        (outcome) => outcome.ok && setNotes(outcome.value),
        () => {},
      )
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [actions, postId])
  const open = notes.filter(({ resolved }) => !resolved)
  const settled = notes.filter(({ resolved }) => resolved)
  const items = (some: Note[]) => (
    <ul className="note-list">
      {some.map((note) => (
        <NoteItem key={note.id} note={note} actions={actions} onDone={setNotes} />
      ))}
    </ul>
  )
  return (
    <details
      className="notes-panel sheet"
      open={open.length > 0 ? true : undefined}
      onToggle={() => setOpened(true)}
    >
      <summary>Notes{open.length > 0 ? ` (${open.length})` : ''}</summary>
      {open.length > 0 ? items(open) : null}
      {wasOpened || open.length > 0 ? (
        <NewNote postId={postId} marked={marked} write={actions.write} onDone={setNotes} />
      ) : null}
      {settled.length > 0 ? (
        <details>
          <summary>Done ({settled.length})</summary>
          {items(settled)}
        </details>
      ) : null}
      <p>
        <a href={`/admin/posts/${postId}/review`}>Show it to somebody without an account</a>
      </p>
    </details>
  )
}

interface NewNoteProps {
  postId: string
  marked: ReturnType<typeof useMarkedWords>
  write: NoteActions['write']
  onDone: (notes: Note[]) => void
}

function NewNote({ postId, marked, write, onDone }: NewNoteProps) {
  const [text, setText] = useState('')
  const [quote, setQuote] = useState('')
  const { run, isRunning, message, errorOf } = useAction(write, (notes: Note[]) => {
    setText('')
    setQuote('')
    onDone(notes)
  })
  return (
    <div className="new-note">
      <Problem message={message} />
      <Textarea
        label="A note for whoever works on this"
        description="Mark words in the text first, and the note is about them. Readers never see it."
        value={text}
        error={errorOf('text')}
        onFocus={() => marked.current && setQuote(marked.current)}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={longestNote}
        autosize
        minRows={2}
      />
      {quote ? (
        <p>
          About <q>{quote}</q>{' '}
          <button type="button" className="as-link" onClick={() => setQuote('')}>
            No, about the whole text
          </button>
        </p>
      ) : null}
      <Button
        variant="default"
        loading={isRunning}
        disabled={text.trim() === ''}
        onClick={() => run({ postId, quote, text })}
      >
        Leave the note
      </Button>
    </div>
  )
}

/** What was marked when the person went from the text to the note. */
function useMarkedWords() {
  const marked = useRef('')
  const look = useCallback(() => {
    if (isInBody()) marked.current = markedWords()
  }, [])
  useEffect(() => {
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [look])
  return marked
}
