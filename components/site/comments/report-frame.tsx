import type { ReactNode } from 'react'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'
import { CommentText, Initials, Name, type ShownComment } from './comment.tsx'

export interface ReportProps {
  /** The comment as its address names it. */
  place: string
  /** Null where readers see no such comment; whether there is one is not said. */
  found: { comment: ShownComment; post: { path: string; title: string; language: string } } | null
  site: SiteSettings
  words: Words
  problem?: { errors: Partial<Record<string, string>>; message?: string }
}

interface FrameProps extends ReportProps {
  title: string
  /** The comment is not shown once more. */
  isDone?: boolean
  children: ReactNode
}

/** Where to get help comes first, whatever is reported: it may be read when it is too late. */
export function ReportFrame({ title, found, words, isDone = false, children }: FrameProps) {
  const { safety } = words
  return (
    <div className="sheet notice reply-page">
      <h1>{title}</h1>
      <p className="form-note" {...spokenIn(safety.language, words.language)}>
        {safety.emergency}
      </p>
      {found && !isDone && <Reported {...found} />}
      {children}
      <p>
        {words.kept.backTo}{' '}
        {found ? (
          <a
            href={isDone ? postUrl(found.post.path) : commentUrl(found.post.path, found.comment.anchor)}
            {...spokenIn(found.post.language, words.language)}
          >
            {found.post.title}
          </a>
        ) : (
          <a href="/">{words.frame.frontPage}</a>
        )}
      </p>
    </div>
  )
}

const Reported = ({ comment, post }: NonNullable<ReportProps['found']>) => (
  <blockquote className="reported">
    <p className="comment-head">
      <Initials name={comment.authorName} />
      <b className="comment-author">
        <Name comment={{ ...comment, website: '' }} />
      </b>
    </p>
    <CommentText body={comment.body} language={post.language} />
  </blockquote>
)

export const Problem = ({ text }: { text: string | undefined }) =>
  text ? (
    <p className="form-problem" role="alert">
      {text}
    </p>
  ) : null

export const Trap = ({ words }: { words: Words }) => (
  <p className="comment-trap">
    <label>
      {words.replyForm.trap}
      <input name="leave_empty" tabIndex={-1} autoComplete="off" />
    </label>
  </p>
)
