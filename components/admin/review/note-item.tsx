'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Note } from '#lib/review/queries.ts'
import { agoInWords } from '../posts/ago-in-words.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { showWords } from './marked-words.ts'
import type { NoteActions } from './note-actions.ts'

interface NoteItemProps {
  note: Note
  actions: NoteActions
  onDone: (notes: Note[]) => void
}

export function NoteItem({ note, actions, onDone }: NoteItemProps) {
  const settling = useAction(actions.settle, onDone)
  const { id: noteId, resolved } = note
  return (
    <li>
      {note.quote ? <Quote words={note.quote} /> : null}
      <p className="note-text" dir="auto">
        {note.text}
      </p>
      <p className="quiet" suppressHydrationWarning>
        {saidBy(note)}, {agoInWords(note.at, new Date())}
        {resolved?.by ? `; done by ${resolved.by}` : null}
      </p>
      <Problem message={settling.message} />
      <div className="note-buttons">
        <Button
          size="compact-md"
          variant="default"
          loading={settling.isRunning}
          onClick={() => settling.run({ noteId, isResolved: !resolved })}
        >
          {resolved ? 'Open again' : 'Done'}
        </Button>
        {note.mayRemove ? <TakeAway note={note} remove={actions.remove} onDone={onDone} /> : null}
      </div>
    </li>
  )
}

const saidBy = ({ by, isByLink }: Note): string =>
  isByLink ? `${by ?? 'Somebody'}, by a link` : (by ?? 'Somebody who has left')

function Quote({ words }: { words: string }) {
  const [isGone, setGone] = useState(false)
  return (
    <>
      <button
        type="button"
        className="note-quote"
        title="Show it in the text"
        onClick={() => setGone(!showWords(words))}
      >
        <q>{words}</q>
      </button>
      {isGone ? (
        <p className="quiet" role="status">
          These words are not in the text any more.
        </p>
      ) : null}
    </>
  )
}

interface TakeAwayProps {
  note: Note
  remove: NoteActions['remove']
  onDone: NoteItemProps['onDone']
}

/** Cannot be undone, so it is asked twice. */
function TakeAway({ note, remove, onDone }: TakeAwayProps) {
  const [isAsking, setAsking] = useState(false)
  const { run, isRunning, message } = useAction(remove, onDone)
  if (!isAsking) {
    return (
      <Button size="compact-md" variant="subtle" onClick={() => setAsking(true)}>
        Take away…
      </Button>
    )
  }
  return (
    <>
      <Problem message={message} />
      <Button size="compact-md" color="red" loading={isRunning} onClick={() => run({ noteId: note.id })}>
        Take it away for good
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => setAsking(false)}>
        Keep it
      </Button>
    </>
  )
}
