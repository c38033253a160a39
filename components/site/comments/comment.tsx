import type { PublicComment } from '#lib/comments/public-queries.ts'
import type { PlacedComment } from '#lib/comments/thread.ts'
import { commentToHtml } from '#lib/content/comment-text.ts'
import { commentUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { dayInWords, hourInWords } from '../dates.ts'
import { RenderedHtml } from '../rendered-html.tsx'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'

/** A comment as readers see it; with `keptToken` one that waits, which its writer alone sees. */
export type ShownComment = PublicComment & { keptToken?: string }

export interface CommentProps {
  placed: PlacedComment<ShownComment>
  post: { path: string; language: string; authors: readonly { name: string }[] }
  site: SiteSettings
  words: Words
  canReply: boolean
}

export function Comment({ placed, post, site, words, canReply }: CommentProps) {
  const { comment, number, inReplyTo } = placed
  const anchor = `comment-${comment.anchor}`
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
        <Author comment={comment} post={post} site={site} words={words} />
        <a className="comment-date" href={commentUrl(post.path, comment.anchor)}>
          <Moment at={comment.createdAt} timeZone={site.timeZone} words={words} />
        </a>
        {comment.editedAt && <span className="comment-edited">({words.comments.edited})</span>}
      </header>
      {comment.keptToken !== undefined && <Waiting token={comment.keptToken} site={site} words={words} />}
      {inReplyTo && (
        <p className="comment-answers">
          {words.comments.inReplyTo}{' '}
          <a
            href={
              inReplyTo.isElsewhere ? commentUrl(post.path, inReplyTo.anchor) : `#comment-${inReplyTo.anchor}`
            }
          >
            <bdi>{inReplyTo.name}</bdi>
          </a>
        </p>
      )}
      <CommentText body={comment.body} language={post.language} />
      {canReply && !isWaiting && (
        <p className="comment-reply">
          <a href={`/-/reply/${comment.id}`} aria-describedby={`${anchor}-author`}>
            {words.comments.reply}
          </a>
        </p>
      )}
    </article>
  )
}

/** As it was typed, in the direction of its own script; most likely in the language of the post. */
export function CommentText({ body, language }: { body: string; language: string }) {
  return (
    <div dir="auto" lang={language}>
      <RenderedHtml className="comment-body" html={commentToHtml(body)} />
    </div>
  )
}

export function Moment({ at, timeZone, words }: { at: Date; timeZone: string; words: Words }) {
  const clock = { language: words.language, timeZone }
  return (
    <time dateTime={at.toISOString()}>
      {dayInWords(at, clock)}, {hourInWords(at, clock)}
    </time>
  )
}

type Signed = Pick<CommentProps, 'post' | 'site' | 'words'> & { comment: ShownComment }

function Author(signed: Signed) {
  const { comment } = signed
  const badge = comment.byStaff ? badgeOf(signed) : null
  return (
    <>
      <b className="comment-author" id={`comment-${comment.anchor}-author`}>
        {badge === comment.authorName ? <Badge text={badge} /> : <Name comment={comment} />}
      </b>
      {badge !== null && badge !== comment.authorName && <Badge text={badge} />}
    </>
  )
}

const Badge = ({ text }: { text: string }) => <span className="comment-badge">{text}</span>

function Name({ comment }: { comment: ShownComment }) {
  const name = <bdi>{comment.authorName}</bdi>
  if (!comment.website) return name
  return (
    <a href={comment.website} rel="nofollow ugc noopener">
      {name}
    </a>
  )
}

/** Only what staff wrote has one, so that nobody can dress up as them. */
function badgeOf({ comment, post, site, words }: Signed): string {
  if (comment.asOrganisation) return site.organisation || site.title
  return post.authors.some(({ name }) => name === comment.authorName)
    ? words.comments.author
    : words.comments.team
}

function Waiting({ token, site, words }: Pick<CommentProps, 'site' | 'words'> & { token: string }) {
  const { waiting, waitingNote, keepLink } = words.comments
  return (
    <p className="comment-notice" role="status">
      <strong>{waiting}.</strong> {waitingNote(usualWaitIn(words, site))}{' '}
      <a href={`/-/comment/${token}`}>{keepLink}</a>.
    </p>
  )
}
