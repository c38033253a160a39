import type { ReactNode } from 'react'
import type { Commenting } from '#lib/comments/commenting.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'
import { Audience, MailWish, MayQuote, Remember } from './form-choices.tsx'
import { howItIsRead } from './how-it-is-read.ts'

export type FieldName = 'name' | 'email' | 'website' | 'body'

/** What was typed and chosen, as the fields have it. */
export type FormValues = Record<FieldName | 'audience' | 'mail' | 'quote' | 'remember', string>

/** What came back with a form that could not be taken: what was typed, and one list of sentences a field. */
export interface FormState {
  values: FormValues
  errors: Partial<Record<FieldName, string[]>>
  /** A sentence about the whole form. */
  message?: string
}

export const emptyForm: FormState = {
  values: {
    name: '',
    email: '',
    website: '',
    body: '',
    audience: 'page',
    mail: 'none',
    quote: '',
    remember: '',
  },
  errors: {},
}

export interface ReplyFormProps {
  postId: string
  /** The comment that is answered; its name is null where it cannot be looked up. */
  parent: { id: string; authorName: string | null } | null
  /** Where to write to everybody instead of answering. */
  cancelUrl: string
  form: FormState
  words: Words
  site: SiteSettings
  /** Where it is closed the form goes to the team alone. */
  commenting: Commenting
  /** A post about people at risk: the browser keeps nothing, and the form asks for care. */
  isAtRisk: boolean
  /** Null where the page's own heading, `reply-heading`, says it already. */
  heading: 'h2' | 'h3' | null
}

export const fieldId = (name: FieldName): string => `comment-${name}`

const nameOfTrap = 'leave_empty'

export function ReplyForm({ postId, parent, cancelUrl, form, words, isAtRisk, ...props }: ReplyFormProps) {
  const { site, commenting } = props
  const text = words.replyForm
  const off = isAtRisk ? 'off' : undefined
  const isForTeam = commenting.mode === 'closed'
  const write = isForTeam ? text.writeToTeam : text.write
  const Heading = props.heading
  const field = { form, focus: fieldToFocus(form) }
  return (
    <form
      id="reply"
      method="post"
      action="/comments"
      autoComplete={off}
      aria-labelledby="reply-heading"
      data-write={write}
      data-reply-to={text.replyTo('{}')}
      data-cancel={text.cancel}
    >
      {Heading && (
        <Heading id="reply-heading">
          <bdi>{parent?.authorName ? text.replyTo(parent.authorName) : write}</bdi>
        </Heading>
      )}
      {parent?.authorName && (
        <p className="form-cancel">
          <a href={cancelUrl}>{text.cancel}</a>
        </p>
      )}
      <p className="form-note">
        {howItIsRead(words, site, commenting)} <a href="/-/comments-report">{text.howWeRead}</a>
      </p>
      {isAtRisk && <SafetyNotes words={words} />}
      {form.message && (
        <p className="form-problem" id="reply-problem">
          {form.message}
        </p>
      )}
      <input type="hidden" name="post" value={postId} />
      <input type="hidden" name="parent" value={parent?.id ?? ''} />
      <input type="hidden" name="took" />
      <Audience words={words} commenting={commenting} chosen={form.values.audience} />
      <Field {...field} name="name" label={text.name} note={isForTeam ? text.teamNameNote : text.nameNote}>
        {(own) => <input {...own} type="text" required autoComplete={off ?? 'name'} />}
      </Field>
      <Field
        {...field}
        name="email"
        label={text.email}
        note={isForTeam ? text.teamEmailNote : text.emailNote}
      >
        {(own) => <input {...own} type="email" autoComplete={off ?? 'email'} />}
      </Field>
      {!isForTeam && <MailWish words={words} chosen={form.values.mail} />}
      {site.askForWebsite && (
        <Field {...field} name="website" label={text.website} note={text.websiteNote}>
          {(own) => <input {...own} type="text" inputMode="url" autoComplete={off ?? 'url'} />}
        </Field>
      )}
      <Field {...field} name="body" label={isForTeam ? text.message : text.body} note={text.bodyNote}>
        {(own) => <textarea {...own} rows={8} required dir="auto" autoComplete={off} />}
      </Field>
      {isAtRisk && !isForTeam && <MayQuote words={words} chosen={form.values.quote} />}
      {!isAtRisk && !isForTeam && <Remember words={words} chosen={form.values.remember} />}
      <p className="comment-trap">
        <label htmlFor="comment-trap">{text.trap}</label>
        <input id="comment-trap" name={nameOfTrap} type="text" tabIndex={-1} autoComplete="off" />
      </p>
      <p>
        <button type="submit">{isForTeam ? text.sendToTeam : text.send}</button>{' '}
        <button type="submit" name="preview" value="1" className="button-quiet">
          {text.preview}
        </button>
      </p>
    </form>
  )
}

function SafetyNotes({ words: { language, safety } }: { words: Words }) {
  const spoken = spokenIn(safety.language, language)
  return [safety.atRiskNote, safety.emergency].map((note) => (
    <p className="form-note" key={note} {...spoken}>
      {note}
    </p>
  ))
}

interface FieldProps {
  name: FieldName
  label: string
  note: string
  form: FormState
  focus: FieldName | null
  children: (own: OwnProps) => ReactNode
}

interface OwnProps {
  id: string
  name: FieldName
  defaultValue: string
  autoFocus?: boolean
  'aria-describedby': string
  'aria-invalid'?: true
}

function Field({ name, label, note, form, focus, children }: FieldProps) {
  const id = fieldId(name)
  const errors = form.errors[name] ?? []
  const described = [errors.length > 0 && `${id}-error`, `${id}-note`].filter(Boolean).join(' ')
  return (
    <div className={errors.length > 0 ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <p className="field-note" id={`${id}-note`}>
        {note}
      </p>
      {errors.length > 0 && (
        <p className="field-error" id={`${id}-error`}>
          {errors.join(' ')}
        </p>
      )}
      {children({
        id,
        name,
        defaultValue: form.values[name],
        'aria-describedby': described,
        ...(errors.length > 0 && { 'aria-invalid': true as const }),
        ...(focus === name && { autoFocus: true }),
      })}
    </div>
  )
}

const inOrder: readonly FieldName[] = ['name', 'email', 'website', 'body']

/** Without a script the browser itself leads to what is wrong. */
const fieldToFocus = ({ errors, message }: FormState): FieldName | null =>
  inOrder.find((name) => errors[name]?.length) ?? (message ? 'body' : null)

/** Stands at the top of a page whose form came back, and leads to each field (GOV.UK Design System). */
export function ProblemSummary({ form, words }: { form: FormState; words: Words }) {
  const wrong = inOrder.filter((name) => form.errors[name]?.length)
  return (
    <div className="form-summary" role="alert" aria-labelledby="form-summary-heading">
      <h2 id="form-summary-heading">{words.replyForm.problems}</h2>
      <ul>
        {form.message && (
          <li>
            <a href={`#${fieldId('body')}`}>{form.message}</a>
          </li>
        )}
        {wrong.map((name) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{form.errors[name]!.join(' ')}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** For what cannot be sent again: nobody has to write it twice. */
export function TypedText({ body, words }: { body: string; words: Words }) {
  return (
    <div className="field">
      <label htmlFor={fieldId('body')}>{words.replyForm.typed}</label>
      <p className="field-note" id="typed-note">
        {words.replyForm.typedNote}
      </p>
      <textarea
        id={fieldId('body')}
        rows={8}
        readOnly
        defaultValue={body}
        aria-describedby="typed-note"
        dir="auto"
      />
    </div>
  )
}
