import type { Commenting } from '#lib/comments/commenting.ts'
import type { Words } from '../words/en.ts'

interface Choice {
  words: Words
  /** What was chosen before, when the form comes back. */
  chosen: string
}

/** Where it goes; while comments are closed, to the team alone. */
export function Audience({ words, commenting, chosen }: Choice & { commenting: Commenting }) {
  const text = words.replyForm
  if (commenting.mode === 'closed') return <input type="hidden" name="audience" value="team" />
  const isForTeam = chosen === 'team'
  return (
    <fieldset className="choices">
      <legend>{text.audience}</legend>
      <label className="choice">
        <input type="radio" name="audience" value="page" defaultChecked={!isForTeam} />
        {commenting.mode === 'open' ? text.onPageOrAtOnce : text.onPage}
      </label>
      <label className="choice">
        <input type="radio" name="audience" value="team" defaultChecked={isForTeam} />
        {text.toTeam}
      </label>
    </fieldset>
  )
}

/** Whether mail comes when somebody answers. */
export function MailWish({ words, chosen }: Choice) {
  const text = words.replyForm
  const wishes = { none: text.mailNone, replies: text.mailReplies, digest: text.mailDigest }
  return (
    <div className="field">
      <label htmlFor="comment-mail">{text.mail}</label>
      <select id="comment-mail" name="mail" defaultValue={chosen in wishes ? chosen : 'none'}>
        {Object.entries(wishes).map(([wish, label]) => (
          <option key={wish} value={wish}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Asked on posts about people at risk alone: an editor's pick draws eyes to who wrote there. */
export const MayQuote = ({ words, chosen }: Choice) => (
  <label className="choice">
    <input type="checkbox" name="quote" value="yes" defaultChecked={chosen === 'yes'} />
    {words.replyForm.quote}
  </label>
)

/** How long the browser that sent a comment shows it while it waits. */
export const Remember = ({ words, chosen }: Choice) => (
  <label className="choice">
    <input type="checkbox" name="remember" value="yes" defaultChecked={chosen === 'yes'} />
    {words.replyForm.remember}
  </label>
)
