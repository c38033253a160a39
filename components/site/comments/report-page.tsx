import type { ReactNode } from 'react'
import { longestReport } from '#lib/comments/report-schema.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'
import { awayIn, usualWaitIn } from '../words/usual-wait.ts'
import { CommentText, Initials, Name, type ShownComment } from './comment.tsx'
import type { NoticeValues } from './notice-page.tsx'

export interface ReportProps {
  /** The comment as its address names it. */
  place: string
  /** Null where readers see no such comment; whether there is one is not said. */
  found: { comment: ShownComment; post: { path: string; title: string; language: string } } | null
  site: SiteSettings
  words: Words
  problem?: { errors: Partial<Record<string, string>>; message?: string }
}

/** What is wrong with a comment, in one press and as many words as somebody likes. */
export function ReportPage(props: ReportProps & { kind?: string; typed?: string }) {
  const { place, words, problem, kind, typed } = props
  const text = words.reports
  return (
    <ReportFrame {...props} title={text.title}>
      <p>{text.intro}</p>
      <form method="post" action={`/-/report/${place}`} className="report" autoComplete="off">
        <Problem text={problem?.message ?? problem?.errors.kind} />
        <fieldset className="choices">
          <legend>{text.what}</legend>
          {Object.entries(text.kinds).map(([name, label]) => (
            <label className="choice" key={name}>
              <input type="radio" name="kind" value={name} required defaultChecked={name === kind} />
              {label}
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="report-words">{text.words}</label>
          <p className="field-note" id="report-note">
            {text.wordsNote}
          </p>
          <Problem text={problem?.errors.words} />
          <textarea
            id="report-words"
            name="words"
            rows={4}
            dir="auto"
            autoComplete="off"
            defaultValue={typed}
            maxLength={longestReport}
            aria-describedby="report-note"
          />
        </div>
        <Trap words={words} />
        <p>
          <button type="submit">{text.send}</button>
        </p>
      </form>
    </ReportFrame>
  )
}

/** The same whatever was reported, and whether there is such a comment or not. */
export function ReportedPage({ notice, ...props }: ReportProps & { notice: NoticeValues | null }) {
  const { site, words } = props
  const text = words.reports
  return (
    <ReportFrame {...props} title={text.doneTitle} isDone>
      <p role="status">
        {text.done(usualWaitIn(words, site))} {awayIn(words, site)}
      </p>
      {notice && <Receipt notice={notice} words={words} />}
    </ReportFrame>
  )
}

function Receipt({ notice, words }: { notice: NoticeValues; words: Words }) {
  const text = words.reports.notice
  return (
    <>
      {notice.email && <p>{words.reports.doneMail}</p>}
      <dl className="receipt">
        <dt>{text.address}</dt>
        <dd>{notice.address}</dd>
        <dt>{text.why}</dt>
        <dd dir="auto">{notice.why}</dd>
      </dl>
    </>
  )
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
