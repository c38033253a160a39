import { Fragment } from 'react'
import type { Commenting } from '#lib/comments/commenting.ts'
import type { PublicPick } from '#lib/comments/public-queries.ts'
import { foldReplies, type PlacedComment, type Thread } from '#lib/comments/thread.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import { pauseIn } from '../words/away-and-pause.ts'
import type { Words } from '../words/en.ts'
import { Comment, type CommentProps, type ShownComment } from './comment.tsx'
import { CommentPager } from './comment-pager.tsx'
import { emptyForm, type FormState, ReplyForm, type ReplyFormProps } from './reply-form.tsx'

export interface CommentsProps {
  threads: readonly Thread<ShownComment>[]
  picks: readonly PublicPick[]
  /** How many readers see; what waits is not counted. */
  count: number
  page: number
  pages: number
  post: { id: string; path: string; language: string }
  site: SiteSettings
  words: Words
  commenting: Commenting
  isAtRisk: boolean
  form: FormState
  parent: ReplyFormProps['parent']
}

/** What was said about a post, and the form to say more. Everything works without a script. */
export function Comments(props: CommentsProps) {
  const { threads, count, post, site, words, commenting, page, pages } = props
  const canReply = commenting.mode !== 'closed'
  const shared = { post, site, words, canReply }
  const opening = count === 0 && canReply ? words.comments.first : null
  // Two headings in a row would say the same.
  const isFormHead = opening !== null && threads.length === 0
  return (
    <section
      id="comments"
      className="comments"
      aria-labelledby="comments-heading"
      {...spokenIn(words.language, post.language)}
    >
      <h2 id="comments-heading">
        {isFormHead ? <span id="reply-heading">{opening}</span> : (opening ?? words.comments.heading(count))}
      </h2>
      <Picks {...props} />
      {threads.length > 0 && (
        <ol className="threads">
          {threads.map(({ id, root, replies }) => (
            <li key={id}>
              {root ? (
                <Comment placed={root} {...shared} />
              ) : (
                <p className="continued">{words.reading.continued}</p>
              )}
              <Replies replies={replies} shared={shared} />
            </li>
          ))}
        </ol>
      )}
      <CommentPager path={post.path} page={page} pages={pages} words={words} />
      <FormOrSentence {...props} heading={isFormHead ? null : 'h3'} />
    </section>
  )
}

function Picks({ picks, post, words }: CommentsProps) {
  if (picks.length === 0) return null
  return (
    <p className="comment-picks">
      {words.comments.picks}{' '}
      {picks.map(({ anchor, authorName }, at) => (
        <Fragment key={anchor}>
          {at > 0 && ' · '}
          <a href={commentUrl(post.path, anchor)}>
            <bdi>{authorName}</bdi>
          </a>
        </Fragment>
      ))}
    </p>
  )
}

type Shared = Omit<CommentProps, 'placed'>

/** The first ones, and the rest of a long thread behind a summary that any browser opens without a script. */
function Replies({ replies, shared }: { replies: readonly PlacedComment<ShownComment>[]; shared: Shared }) {
  const { shown, folded } = foldReplies(replies)
  if (shown.length === 0) return null
  const holdsOwn = folded.some(({ comment }) => comment.keptToken !== undefined)
  return (
    <>
      <ReplyList replies={shown} shared={shared} />
      {folded.length > 0 && (
        <details className="more-replies" open={holdsOwn || undefined}>
          <summary>{shared.words.reading.moreReplies(folded.length)}</summary>
          <ReplyList replies={folded} shared={shared} />
        </details>
      )}
    </>
  )
}

function ReplyList({ replies, shared }: { replies: readonly PlacedComment<ShownComment>[]; shared: Shared }) {
  return (
    <ol className="replies">
      {replies.map((reply) => (
        <li key={reply.comment.id}>
          <Comment placed={reply} {...shared} />
        </li>
      ))}
    </ol>
  )
}

type FormProps = CommentsProps & Pick<ReplyFormProps, 'heading'>

/** Where comments are closed the way to the team stays open; what came back with a form is in it. */
function FormOrSentence(props: FormProps) {
  const { post, words, site, commenting, form, parent } = props
  const isClosed = commenting.mode === 'closed'
  return (
    <>
      {isClosed && <p className="comments-closed">{closedSentence(words, site, commenting.because)}</p>}
      {isClosed && form === emptyForm ? (
        <p className="comments-closed">
          <a href={teamPath(post)}>{words.replyForm.writeToTeam}</a>
        </p>
      ) : (
        <ReplyForm
          postId={post.id}
          parent={isClosed ? null : parent}
          cancelUrl={`${postUrl(post.path)}#reply`}
          form={form}
          words={words}
          site={site}
          commenting={commenting}
          isAtRisk={props.isAtRisk}
          heading={isClosed ? 'h3' : props.heading}
        />
      )}
    </>
  )
}

export const teamPath = ({ id }: { id: string }): string => `/-/write/${id}`

type Because = Extract<Commenting, { mode: 'closed' }>['because']

export function closedSentence(words: Words, site: SiteSettings, because: Because): string {
  const { closed, closedByTime } = words.comments
  if (because === 'pause') return pauseIn(words, site) ?? closed
  return because === 'time' ? closedByTime : closed
}
