import { commentPlace } from '#lib/comments/place.ts'
import type { PublicComment } from '#lib/comments/public-queries.ts'
import type { Answered as InReplyTo, PlacedComment } from '#lib/comments/thread.ts'
import { colourOf, initialsOf } from '#lib/comments/writers/initials.ts'
import { commentToHtml } from '#lib/content/comment-text.ts'
import { commentUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { dayInWords, hourInWords } from '../dates.ts'
import { RenderedHtml } from '../rendered-html.tsx'
import { awayIn } from '../words/away-and-pause.ts'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'

/** A comment as readers see it; with `keptToken` one that waits, which its writer alone sees. */
export type ShownComment = PublicComment & { keptToken?: string }

export interface CommentProps {
  placed: PlacedComment<ShownComment>
  post: { id: string; path: string; language: string }
  site: SiteSettings
  words: Words
  canReply: boolean
}

export function Comment({ placed, post, site, words, canReply }: CommentProps) {
  const { comment, number, inReplyTo } = placed
  const anchor = `comment-${comment.anchor}`
  const place = commentPlace(post, comment)
  const isWaiting = comment.keptToken !== undefined
  return (
    <article id={anchor} className={isWaiting ? 'comment comment-waiting' : 'comment'}>
      <header className="comment-head">
        {number !== null && (
          <span className="comment-number">
            <span className="comment-unseen">{words.comments.number} </span>
            {number}
          </span>
        )}
        {!comment.isWithdrawn && <Author comment={comment} site={site} words={words} />}
        <a className="comment-date" href={commentUrl(post.path, comment.anchor)}>
          <Moment at={comment.createdAt} timeZone={site.timeZone} words={words} />
        </a>
        {comment.editedAt && <span className="comment-edited">({words.comments.edited})</span>}
        {comment.isPicked && <span className="comment-pick">{words.comments.pick}</span>}
      </header>
      {comment.keptToken !== undefined && <Waiting token={comment.keptToken} site={site} words={words} />}
      {inReplyTo && <Answered answered={inReplyTo} path={post.path} words={words} />}
      {comment.isWithdrawn ? (
        <p className="comment-gone">{words.comments.withdrawn}</p>
      ) : (
        <CommentText body={comment.body} language={post.language} />
      )}
      {!isWaiting && !comment.isWithdrawn && (
        <p className="comment-reply">
          {canReply && (
            <a href={`/-/reply/${place}`} aria-describedby={`${anchor}-author`}>
              {words.comments.reply}
            </a>
          )}
          <a href={`/-/report/${place}`} aria-describedby={`${anchor}-author`}>
            {words.comments.report}
          </a>
        </p>
      )}
    </article>
  )
}

function Answered({ answered, path, words }: { answered: InReplyTo; path: string; words: Words }) {
  const { name, anchor, isElsewhere } = answered
  return (
    <p className="comment-answers">
      {words.comments.inReplyTo}{' '}
      <a href={isElsewhere ? commentUrl(path, anchor) : `#comment-${anchor}`}>
        {name ? <bdi>{name}</bdi> : words.comments.withdrawnOne}
      </a>
    </p>
  )
}

/** As it was typed, in the direction of its own script; most likely in the language of the post. */
export function CommentText({ body, language }: { body: string; language: string }) {
  return <RenderedHtml className="comment-body" dir="auto" lang={language} html={commentToHtml(body)} />
}

export function Moment({ at, timeZone, words }: { at: Date; timeZone: string; words: Words }) {
  const clock = { language: words.language, timeZone }
  return (
    <time dateTime={at.toISOString()}>
      {dayInWords(at, clock)}, {hourInWords(at, clock)}
    </time>
  )
}

type Signed = Pick<CommentProps, 'site' | 'words'> & { comment: ShownComment }

function Author(signed: Signed) {
  const { comment } = signed
  const badge = badgeOf(signed)
  return (
    <>
      <Initials name={comment.authorName} />
      <b className="comment-author" id={`comment-${comment.anchor}-author`}>
        {badge === comment.authorName ? <Badge text={badge} /> : <Name comment={comment} />}
      </b>
      {badge !== null && badge !== comment.authorName && <Badge text={badge} />}
    </>
  )
}

/** In place of a picture from elsewhere; not text, so that nobody hears or copies it before every name. */
export const Initials = ({ name }: { name: string }) => (
  <i className={`i${colourOf(name)}`} data-i={initialsOf(name)} aria-hidden="true" />
)

const Badge = ({ text }: { text: string }) => <span className="comment-badge">{text}</span>

export function Name({ comment }: { comment: Pick<ShownComment, 'authorName' | 'website'> }) {
  const name = <bdi>{comment.authorName}</bdi>
  if (!comment.website) return name
  return (
    <a href={comment.website} rel="nofollow ugc noopener">
      {name}
    </a>
  )
}

/** By the account, never by the name: nobody can dress up as one of ours. */
function badgeOf({ comment, site, words }: Signed): string | null {
  if (!comment.byStaff) return null
  if (comment.asOrganisation) return site.organisation || site.title
  return comment.byAuthor ? words.comments.author : words.comments.team
}

function Waiting({ token, site, words }: Pick<CommentProps, 'site' | 'words'> & { token: string }) {
  const { waiting, waitingNote, keepLink } = words.comments
  return (
    <p className="comment-notice" role="status">
      <strong>{waiting}.</strong> {waitingNote(usualWaitIn(words, site))} {awayIn(words, site)}{' '}
      <a href={`/-/comment/${token}`}>{keepLink}</a>.
    </p>
  )
}
