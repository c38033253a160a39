import { ownCommentsPath } from '#lib/comments/writers/commenter-links.ts'
import type { OwnComment, OwnComments } from '#lib/comments/writers/own-comments.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Notice } from '../notice.tsx'
import type { Words } from '../words/en.ts'
import { CommentText, Moment } from './comment.tsx'
import { Reason } from './kept-page.tsx'
import { LimitNote } from './limit-note.tsx'

/** Asks for an e-mail; `typed` came back with a problem. */
export function AskOwnPage({ words, typed }: { words: Words; typed?: { email: string; problem: string } }) {
  const text = words.writers.own
  return (
    <Notice title={text.title}>
      <p id="own-note">{text.text}</p>
      <form method="post" action={ownCommentsPath}>
        {typed && (
          <p className="form-problem" id="own-problem" role="alert">
            {typed.problem}
          </p>
        )}
        <div className="field">
          <label htmlFor="own-email">{text.email}</label>
          <input
            id="own-email"
            name="email"
            type="email"
            required
            maxLength={254}
            defaultValue={typed?.email}
            autoComplete="off"
            aria-invalid={typed ? true : undefined}
            aria-describedby={typed ? 'own-problem' : 'own-note'}
          />
        </div>
        <p className="comment-trap">
          <label>
            {words.replyForm.trap}
            <input name="leave_empty" tabIndex={-1} autoComplete="off" />
          </label>
        </p>
        <button type="submit" name="act" value="ask">
          {text.button}
        </button>
      </form>
      <Letters words={words} />
    </Notice>
  )
}

/** The same for every e-mail, so that it tells nobody whose is known here. */
export const AskedOwnPage = ({ words }: { words: Words }) => (
  <Notice title={words.writers.own.askedTitle}>
    <p role="status">{words.writers.own.asked}</p>
    <p>{words.join.asked.spam}</p>
  </Notice>
)

/** Opening the link uses nothing up: programs that look through mail open links too. */
export const OpenOwnPage = ({ words }: { words: Words }) => (
  <Notice title={words.writers.own.openTitle}>
    <p>{words.writers.own.open}</p>
    <form method="post">
      <button type="submit">{words.writers.own.openButton}</button>
    </form>
  </Notice>
)

const Letters = ({ words }: { words: Words }) => (
  <p>
    {words.writers.own.letters} <a href="/follow">{words.frame.follow}</a>
  </p>
)

interface OwnProps {
  own: OwnComments
  site: SiteSettings
  words: Words
  /** What was just done. */
  done?: string
}

/** Everything that somebody wrote here, and what they can do with it. */
export function OwnPage({ own, site, words, done }: OwnProps) {
  const text = words.writers.own
  const { key, comments, unconfirmed } = own
  return (
    <div className="sheet notice own-comments">
      <h1>{text.title}</h1>
      {done && <p role="status">{done}</p>}
      {comments.length === 0 && <p>{text.none}</p>}
      <LimitNote limit={own.limit} site={site} words={words} />
      {unconfirmed > 0 && <p>{text.unconfirmed(unconfirmed)}</p>}
      <Act keyOfPage={key} act="export" label={text.export} />
      {own.hasLeft && (
        <>
          <p>{text.mailOff}</p>
          <Act keyOfPage={key} act="mail-on" label={text.mailOn} isQuiet />
        </>
      )}
      <Act keyOfPage={key} act="end-proofs" label={text.endProofs} isQuiet />
      <h2>{text.erase}</h2>
      <Act keyOfPage={key} act="ask-erase-text" label={text.eraseText} isQuiet />
      <Act keyOfPage={key} act="ask-erase-me" label={text.eraseMe} isQuiet />
      <Letters words={words} />
      {comments.length > 0 && (
        <>
          <h2>{text.number(comments.length)}</h2>
          <ol className="threads">
            {comments.map((comment) => (
              <li key={`${comment.post?.path} ${comment.anchor}`}>
                <Own comment={comment} site={site} words={words} />
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Own({ comment, site, words }: { comment: OwnComment; site: SiteSettings; words: Words }) {
  const text = words.writers.own
  const { post, outcome } = comment
  return (
    <article className="comment">
      <p className="comment-head">
        <b className="comment-author">
          <bdi>{comment.authorName}</bdi>
        </b>{' '}
        <Moment at={comment.createdAt} timeZone={site.timeZone} words={words} />
      </p>
      <p className="field-note">
        {text.outcomes[outcome]}.{' '}
        {post ? (
          <>
            {text.on}{' '}
            <a href={outcome === 'published' ? commentUrl(post.path, comment.anchor) : postUrl(post.path)}>
              {post.title}
            </a>
          </>
        ) : (
          text.noPost
        )}
      </p>
      {comment.reason && <Reason words={comment.reason} />}
      <CommentText body={comment.body} language={post?.language ?? site.language} />
      {comment.kept && (
        <p className="comment-reply">
          <a href={comment.kept}>{words.writers.mails.approved.kept}</a>
        </p>
      )}
    </article>
  )
}

interface ActProps {
  /** Of the page; it stands in no address. */
  keyOfPage: string
  act: string
  label: string
  isQuiet?: boolean
}

const Act = ({ keyOfPage, act, label, isQuiet = false }: ActProps) => (
  <form method="post" action={ownCommentsPath}>
    <input type="hidden" name="key" value={keyOfPage} />
    <button type="submit" className={isQuiet ? 'button-quiet' : undefined} name="act" value={act}>
      {label}
    </button>
  </form>
)

interface EraseProps {
  words: Words
  keyOfPage: string
  what: 'me' | 'text'
}

/** What exactly will happen, before it does. */
export function ConfirmErasePage({ words, keyOfPage, what }: EraseProps) {
  const text = words.writers.own
  const isMe = what === 'me'
  return (
    <Notice title={isMe ? text.eraseMeTitle : text.eraseTextTitle}>
      <p>{isMe ? text.eraseMeText(text.somebody) : text.eraseTextText}</p>
      <Act keyOfPage={keyOfPage} act={`erase-${what}`} label={isMe ? text.eraseMe : text.eraseText} />
      <Act keyOfPage={keyOfPage} act="show" label={text.cancel} isQuiet />
    </Notice>
  )
}

export const ErasedPage = ({ words, title, text }: { words: Words; title: string; text: string }) => (
  <Notice title={title}>
    <p role="status">{text}</p>
    <p>
      <a href="/">{words.frame.frontPage}</a>
    </p>
  </Notice>
)
