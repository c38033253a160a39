import type { Words } from './words/en.ts'

interface JoinFormProps {
  words: Words
  /** Which form it is, for the proof. */
  form: 'post' | 'follow' | 'join' | 'subscription'
  heading: 'h1' | 'h2' | 'h3'
  /** On posts about people at risk a browser remembers nothing of it. */
  isAtRisk?: boolean
  /** The key of the letters that shall come to another e-mail; nothing for a new reader. */
  former?: string
  /** What was typed before and what is wrong with it. */
  typed?: string
  problem?: string
}

/** The words that whoever joins or moves agrees to, as they are kept for the proof. */
export function joinWording(words: Words, former?: string): string {
  const { title, text, email, button } = wordsOf(words, former)
  return [title, text, email, button].join(' | ')
}

const wordsOf = ({ join }: Words, former?: string) => (former ? { ...join, ...join.move } : join)

/** To get new posts by e-mail, or at another one. Nothing but an e-mail is asked. */
export function JoinForm(props: JoinFormProps) {
  const { words, form, heading: Heading, isAtRisk = false, former, typed, problem } = props
  const text = wordsOf(words, former)
  const id = `join-email-${form}`
  return (
    <form id="join" className="join" method="post" action="/-/join" noValidate={Boolean(problem)}>
      <Heading>{problem ? text.problemTitle : text.title}</Heading>
      <p className="join-text" id={`${id}-note`}>
        {text.text}
      </p>
      {problem && (
        <p className="form-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="join-line">
        <div className="field">
          <label htmlFor={id}>{text.email}</label>
          <input
            id={id}
            name="email"
            type="email"
            required
            maxLength={254}
            defaultValue={typed}
            autoComplete={isAtRisk ? 'off' : 'email'}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : `${id}-note`}
          />
        </div>
        <button type="submit">{text.button}</button>
      </div>
      <input type="hidden" name="form" value={form} />
      {former && <input type="hidden" name="former" value={former} />}
      <input type="hidden" name="language" value={words.language} />
      <p className="comment-trap">
        <label>
          {text.leaveEmpty}
          <input name="leave_empty" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
    </form>
  )
}
