import type { ReactNode } from 'react'
import { Problem, ReportFrame, type ReportProps, Trap } from './report-frame.tsx'

/** As the fields have it. */
export type NoticeValues = Record<'why' | 'address' | 'isAboutChildren' | 'name' | 'email', string>

/** What the Digital Services Act asks of a notice of illegal content (article 16). */
export function NoticePage({ values, ...props }: ReportProps & { values: NoticeValues }) {
  const { place, words, problem } = props
  const text = words.reports.notice
  const errors = problem?.errors ?? {}
  const field = { values, errors, focus: inOrder.find((name) => errors[name]) }
  return (
    <ReportFrame {...props} title={text.title}>
      <p>{text.intro}</p>
      <form method="post" action={`/-/report/${place}`} className="report" autoComplete="off">
        <Problem text={problem?.message} />
        <input type="hidden" name="notice" value="yes" />
        <Asked {...field} name="why" label={text.why} note={text.whyNote}>
          {(own) => <textarea {...own} rows={6} required dir="auto" />}
        </Asked>
        <Asked {...field} name="address" label={text.address}>
          {(own) => <input {...own} type="text" inputMode="url" dir="ltr" required />}
        </Asked>
        <label className="choice">
          <input
            type="checkbox"
            name="isAboutChildren"
            value="yes"
            defaultChecked={values.isAboutChildren === 'yes'}
          />
          {text.isAboutChildren}
        </label>
        <Asked {...field} name="name" label={text.name} note={text.personNote}>
          {(own) => <input {...own} type="text" />}
        </Asked>
        <Asked {...field} name="email" label={text.email} note={text.emailNote}>
          {(own) => <input {...own} type="email" />}
        </Asked>
        <Problem text={errors.goodFaith} />
        <label className="choice">
          <input
            type="checkbox"
            name="goodFaith"
            value="yes"
            required
            {...(field.focus === 'goodFaith' && { autoFocus: true })}
          />
          {text.goodFaith}
        </label>
        <Trap words={words} />
        <p>
          <button type="submit">{words.reports.send}</button>
        </p>
      </form>
    </ReportFrame>
  )
}

/** The browser itself leads to the first that is wrong, below what is told of the comment. */
const inOrder = ['why', 'address', 'name', 'email', 'goodFaith'] as const

interface AskedProps {
  name: keyof NoticeValues
  label: string
  note?: string
  values: NoticeValues
  errors: Partial<Record<string, string>>
  focus: string | undefined
  children: (own: {
    id: string
    name: string
    defaultValue: string
    autoComplete: 'off'
    'aria-describedby'?: string
    'aria-invalid'?: true
    autoFocus?: true
  }) => ReactNode
}

function Asked({ name, label, note, values, errors, focus, children }: AskedProps) {
  const id = `notice-${name}`
  const isWrong = errors[name] !== undefined
  return (
    <div className={isWrong ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {note && (
        <p className="field-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      <Problem text={errors[name]} />
      {children({
        id,
        name,
        defaultValue: values[name],
        autoComplete: 'off',
        ...(note && { 'aria-describedby': `${id}-note` }),
        ...(isWrong && { 'aria-invalid': true as const }),
        ...(focus === name && { autoFocus: true as const }),
      })}
    </div>
  )
}
