import { ownCommentsPath } from '#lib/comments/writers/commenter-links.ts'
import type { Claim } from '#lib/comments/writers/find-claim.ts'
import { postUrl } from '#lib/posts/address.ts'
import { dayInWords } from '../dates.ts'
import { Notice } from '../notice.tsx'
import type { Words } from '../words/en.ts'

/** Opening the link does nothing yet: programs that look through mail open links too. */
export function ProvePage(props: { claim: Claim; words: Words; timeZone: string }) {
  const { claim, words, timeZone } = props
  const text = words.writers.prove
  const day = dayInWords(claim.createdAt, { language: words.language, timeZone })
  const isAtRisk = claim.post?.isAtRisk ?? true
  return (
    <Notice title={proveTitle(claim, words)}>
      <p>{claim.isProved ? text.again : text.text(day, isAtRisk ? null : claim.post!.title)}</p>
      {!claim.isProved && <p>{text.what}</p>}
      <form method="post">
        {isAtRisk ? <p className="form-note">{text.noCookie}</p> : <RememberTick words={words} />}
        <button type="submit" name="act" value="prove">
          {claim.isProved ? text.againButton : text.button}
        </button>
        {!claim.isProved && <Deny words={words} />}
      </form>
    </Notice>
  )
}

export const proveTitle = ({ isProved }: Claim, { writers: { prove } }: Words): string =>
  isProved ? prove.againTitle : prove.title

function Deny({ words }: { words: Words }) {
  const { deny, denyNote } = words.writers.prove
  return (
    <>
      <button type="submit" className="button-quiet" name="act" value="deny" aria-describedby="deny-note">
        {deny}
      </button>
      <p className="field-note" id="deny-note">
        {denyNote}
      </p>
    </>
  )
}

function RememberTick({ words }: { words: Words }) {
  const { remember, rememberNote } = words.writers.prove
  return (
    <>
      <label className="choice">
        <input type="checkbox" name="remember" value="yes" aria-describedby="remember-note" /> {remember}
      </label>
      <p className="field-note" id="remember-note">
        {rememberNote}
      </p>
    </>
  )
}

interface ProvedProps {
  words: Words
  isKnown: boolean
  /** Null while the post is not public. */
  post: Claim['post']
}

export function ProvedPage({ words, isKnown, post }: ProvedProps) {
  const text = words.writers.prove
  return (
    <Notice title={text.doneTitle}>
      <p role="status">{text.done}</p>
      {post && !post.isAtRisk && <p>{isKnown ? text.known : text.later}</p>}
      {post && (
        <p>
          {words.kept.backTo} <a href={postUrl(post.path)}>{post.title}</a>
        </p>
      )}
      <p>
        <a href={ownCommentsPath}>{words.writers.mine}</a>
      </p>
    </Notice>
  )
}

export const DeniedPage = ({ words }: { words: Words }) => (
  <Notice title={words.writers.prove.deniedTitle}>
    <p role="status">{words.writers.prove.denied}</p>
  </Notice>
)

export function LeaveMailPage({ words, siteTitle }: { words: Words; siteTitle: string }) {
  const text = words.writers.leave
  return (
    <Notice title={text.title}>
      <p>{text.text(siteTitle)}</p>
      <form method="post">
        <button type="submit" name="which" value="all">
          {text.all}
        </button>{' '}
        <button type="submit" className="button-quiet" name="which" value="conversation">
          {text.conversation}
        </button>
      </form>
    </Notice>
  )
}

export function LeftMailPage({ words, onlyThis }: { words: Words; onlyThis: boolean }) {
  const text = words.writers.leave
  return (
    <Notice title={text.doneTitle}>
      <p role="status">{onlyThis ? text.doneConversation : text.doneAll}</p>
      <p>
        <a href={ownCommentsPath}>{words.writers.mine}</a>
      </p>
    </Notice>
  )
}

export function RemovedPage({ words, post }: { words: Words; post: Claim['post'] }) {
  return (
    <Notice title={words.kept.removedTitle}>
      <p role="status">{words.kept.removed}</p>
      {post && (
        <p>
          {words.kept.backTo} <a href={postUrl(post.path)}>{post.title}</a>
        </p>
      )}
    </Notice>
  )
}
