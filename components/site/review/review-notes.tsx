import type { ReactNode } from 'react'
import type { LeftNote } from '#lib/review/find-reviewed.ts'
import { longestNote, longestQuote } from '#lib/review/limits.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'

export type NoteField = 'quote' | 'text' | 'name'

/** What came back with a note that could not be taken. */
export interface TypedNote {
  values: Record<NoteField, string>
  errors: Partial<Record<NoteField, string[]>>
}

export const emptyNote: TypedNote = { values: { quote: '', text: '', name: '' }, errors: {} }

interface NotesProps {
  words: Words
  /** Of the text above. */
  language: string
  action: string
  notes: readonly LeftNote[]
  typed: TypedNote
}

/** For who reads a text before it is published: to say what is wrong with it. */
export function ReviewNotes({ words, language, action, notes, typed }: NotesProps) {
  const text = words.review
  return (
    <section id="review-notes" className="sheet review" {...spokenIn(words.language, language)}>
      <h2>{text.notesTitle}</h2>
      <p>{text.notesText}</p>
      {notes.length > 0 && <LeftNotes words={words} notes={notes} language={language} />}
      <form id="review-note" className="review-form" method="post" action={action} autoComplete="off">
        <Field name="quote" label={text.quote} note={text.quoteNote} typed={typed}>
          {(own) => <textarea {...own} rows={2} maxLength={longestQuote} dir="auto" lang={language} />}
        </Field>
        <Field name="text" label={text.note} typed={typed}>
          {(own) => <textarea {...own} rows={5} maxLength={longestNote} required dir="auto" />}
        </Field>
        <Field name="name" label={text.name} note={text.nameNote} typed={typed}>
          {(own) => <input {...own} type="text" />}
        </Field>
        <button type="submit">{text.send}</button>
      </form>
    </section>
  )
}

function LeftNotes({ words, notes, language }: Pick<NotesProps, 'words' | 'notes' | 'language'>) {
  const text = words.review
  return (
    <>
      <p role="status">{text.sent}</p>
      <h3>{text.yours}</h3>
      <ul className="review-left">
        {notes.map((note) => (
          <li key={note.id}>
            {note.quote && (
              <blockquote dir="auto" lang={language}>
                {note.quote}
              </blockquote>
            )}
            <p dir="auto">{note.text}</p>
            {(note.name || note.isResolved) && (
              <p className="review-by">
                <bdi>{note.name}</bdi> {note.isResolved && <em>{text.done}</em>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface OwnProps {
  id: string
  name: NoteField
  defaultValue: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
}

interface FieldProps {
  name: NoteField
  label: string
  note?: string
  typed: TypedNote
  children: (own: OwnProps) => ReactNode
}

function Field({ name, label, note, typed, children }: FieldProps) {
  const id = `review-${name}`
  const problem = typed.errors[name]?.join(' ')
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {note && (
        <p className="field-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      {problem && (
        <p className="field-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {children({
        ...{ id, name },
        defaultValue: typed.values[name],
        'aria-describedby': problem ? `${id}-problem` : note && `${id}-note`,
        'aria-invalid': problem ? true : undefined,
      })}
    </div>
  )
}
