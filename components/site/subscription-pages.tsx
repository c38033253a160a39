import { leavePath } from '#lib/circle/subscriber-links.ts'
import { JoinForm } from './join-form.tsx'
import { Notice } from './notice.tsx'
import type { Words } from './words/en.ts'
import { languageName } from './words/language-name.ts'

/** After the form: the same for every e-mail, so that it tells nobody whose is known here. */
export function AskedPage({ words }: { words: Words }) {
  const text = words.join.asked
  return (
    <Notice title={text.title}>
      <p role="status">{text.text}</p>
      <p>{text.spam}</p>
      <p>
        <a href="/">{words.frame.frontPage}</a>
      </p>
    </Notice>
  )
}

/** Opening the link does nothing yet: programs that look through mail open links too. */
export function ConfirmPage({ words, siteTitle }: { words: Words; siteTitle: string }) {
  const text = words.join.confirm
  return (
    <Notice title={text.title}>
      <p>{text.text(siteTitle)}</p>
      <ButtonForm label={text.button} />
    </Notice>
  )
}

export const confirmWording = ({ join }: Words, siteTitle: string): string =>
  [join.confirm.title, join.confirm.text(siteTitle), join.confirm.button].join(' | ')

export function ConfirmedPage(props: { words: Words; siteTitle: string; subscriptionUrl: string }) {
  const { words, siteTitle, subscriptionUrl } = props
  const text = words.join.confirm
  return (
    <Notice title={text.doneTitle}>
      <p role="status">{text.done(siteTitle)}</p>
      <p>
        <a href={subscriptionUrl}>{words.letters.change}</a>
      </p>
      <p>
        <a href="/">{words.frame.frontPage}</a>
      </p>
    </Notice>
  )
}

export function LeavePage({ words, siteTitle }: { words: Words; siteTitle: string }) {
  const text = words.join.leave
  return (
    <Notice title={text.title}>
      <p>{text.text(siteTitle)}</p>
      <ButtonForm label={text.button} />
    </Notice>
  )
}

export function LeftPage({ words }: { words: Words }) {
  const text = words.join.leave
  return (
    <Notice title={text.doneTitle}>
      <p role="status">{text.done}</p>
      <p>
        <a href="/">{words.frame.frontPage}</a>
      </p>
    </Notice>
  )
}

interface SubscriptionPageProps {
  words: Words
  /** Null where nobody gets letters by this link. */
  subscription: { postLanguage: string | null } | null
  /** Languages that posts are written in. */
  languages: readonly string[]
  /** The key in every letter. */
  token: string
  wasSaved: boolean
}

/** The one page to change, move or leave. */
export function SubscriptionPage(props: SubscriptionPageProps) {
  const { words, subscription, languages, token, wasSaved } = props
  const text = words.join.change
  if (!subscription) {
    return (
      <Notice title={text.title}>
        <p>{text.notActive}</p>
        <p>
          <a href="/follow">{text.again}</a>
        </p>
      </Notice>
    )
  }
  const offered = new Set(languages)
  if (subscription.postLanguage) offered.add(subscription.postLanguage)
  return (
    <Notice title={text.title}>
      {wasSaved && <p role="status">{text.saved}</p>}
      <form method="post">
        <fieldset className="choices">
          <legend>{text.which}</legend>
          <Choice label={text.every} value="" isChosen={subscription.postLanguage === null} />
          {[...offered].map((language) => (
            <Choice
              key={language}
              label={text.only(languageName(language, words.language))}
              value={language}
              isChosen={subscription.postLanguage === language}
            />
          ))}
        </fieldset>
        <button type="submit">{text.button}</button>
      </form>
      <p>
        <a href={leavePath(token)}>{text.leaveLink}</a>
      </p>
      <JoinForm words={words} form="subscription" heading="h2" former={token} />
    </Notice>
  )
}

function Choice({ label, value, isChosen }: { label: string; value: string; isChosen: boolean }) {
  return (
    <label className="choice">
      <input type="radio" name="language" value={value} defaultChecked={isChosen} /> {label}
    </label>
  )
}

const ButtonForm = ({ label }: { label: string }) => (
  <form method="post">
    <button type="submit">{label}</button>
  </form>
)
