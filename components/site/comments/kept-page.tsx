import type { KeptComment } from '#lib/comments/own/find-kept.ts'
import { ownCommentsPath } from '#lib/comments/writers/commenter-links.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import { awayIn } from '../words/away-and-pause.ts'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'
import { CommentText, Moment } from './comment.tsx'
import { LimitNote } from './limit-note.tsx'
import { teamPath } from './thread.tsx'

interface KeptProps {
  kept: KeptComment
  site: SiteSettings
  words: Words
  /** After a change that was taken. */
  isChanged?: boolean
  /** After the mail that asks was wanted once more. */
  isAskedAgain?: boolean
  /** What came back with a change that was not taken, and why. */
  typed?: { body: string; problem: string }
}

/** What became of a comment, for whoever kept its link; its writer can change it for a while, and delete it. */
export function KeptPage(props: KeptProps) {
  const { kept, site, words, isChanged } = props
  const { outcome, reason, post } = kept
  const { safety } = words
  return (
    <div className="sheet kept">
      <h1>{words.kept.title}</h1>
      {isChanged && <p role="status">{words.kept.changed}</p>}
      <p className={`kept-outcome kept-${outcome}`} role="status">
        <strong>{outcomeIn(words, kept, usualWaitIn(words, site))}</strong>{' '}
        {outcome === 'waiting' && awayIn(words, site)}
        {outcome === 'published' && post && <a href={commentUrl(post.path, kept.anchor)}>{words.kept.see}</a>}
      </p>
      {reason && <Reason words={reason} />}
      {outcome === 'declined' && post && !kept.isForTeam && (
        <p>
          <a href={teamPath(post)}>{words.replyForm.writeToTeam}</a>
        </p>
      )}
      {kept.awaitsProof && <AwaitsProof {...props} />}
      <LimitNote limit={kept.limit} site={site} words={words} />
      {outcome === 'waiting' && <p>{words.kept.note}</p>}
      {outcome === 'waiting' && post?.isAtRisk && (
        <p {...spokenIn(safety.language, words.language)}>{safety.emergency}</p>
      )}
      <section className="kept-comment" aria-labelledby="kept-heading">
        <h2 id="kept-heading">{words.kept.yourComment}</h2>
        <p className="comment-head">
          <b className="comment-author">
            <bdi>{kept.authorName}</bdi>
          </b>{' '}
          <Moment at={kept.createdAt} timeZone={site.timeZone} words={words} />
        </p>
        <CommentText body={kept.body} language={post?.language ?? site.language} />
      </section>
      <ChangeForm {...props} />
      <RemoveForm words={words} />
      <p className="kept-private">{words.kept.private}</p>
      {post ? (
        <p>
          {words.kept.backTo}{' '}
          <a href={postUrl(post.path)} {...spokenIn(post.language, words.language)}>
            {post.title}
          </a>
        </p>
      ) : (
        <p>{words.kept.noPost}</p>
      )}
      <p>
        <a href={ownCommentsPath}>{words.writers.mine}</a>
      </p>
    </div>
  )
}

/** A moderator may have written them in another language than the page's. */
export const Reason = ({ words }: { words: string }) => (
  <p className="kept-reason" dir="auto">
    {words}
  </p>
)

function AwaitsProof({ words, isAskedAgain }: KeptProps) {
  const text = words.kept
  if (isAskedAgain) return <p role="status">{text.askedAgain}</p>
  return (
    <form method="post" className="kept-form">
      <p>{text.awaitsProof}</p>
      <button type="submit" className="button-quiet" name="act" value="ask-again">
        {text.askAgain}
      </button>
    </form>
  )
}

/** What was typed is never lost: where it could not be taken, it stands here to be sent again, or copied. */
function ChangeForm({ kept, words, typed }: KeptProps) {
  const text = words.kept
  if (!kept.canEdit && !typed) return null
  return (
    <form method="post" className="kept-form" id="change" autoComplete="off">
      <h2>{text.change}</h2>
      <p className="field-note" id="change-note">
        {kept.outcome === 'declined' ? text.changeDeclined : text.changeNote}
      </p>
      {typed && (
        <p className="form-problem" role="alert" id="change-problem">
          {typed.problem}
        </p>
      )}
      <input type="hidden" name="version" value={kept.version} />
      <div className="field">
        <label htmlFor="change-body">{words.replyForm.body}</label>
        <textarea
          id="change-body"
          name="body"
          rows={8}
          dir="auto"
          required
          readOnly={!kept.canEdit || undefined}
          defaultValue={typed?.body ?? kept.body}
          aria-invalid={typed ? true : undefined}
          aria-describedby={typed ? 'change-problem change-note' : 'change-note'}
          {...(typed && { autoFocus: true })}
        />
      </div>
      {kept.canEdit && (
        <button type="submit" name="act" value="edit">
          {text.changeButton}
        </button>
      )}
    </form>
  )
}

function RemoveForm({ words }: { words: Words }) {
  const text = words.kept
  return (
    <details className="kept-remove">
      <summary>{text.remove}</summary>
      <form method="post" className="kept-form">
        <p>{text.removeNote}</p>
        <button type="submit" className="button-quiet" name="act" value="delete">
          {text.removeButton}
        </button>
      </form>
    </details>
  )
}

/** What was written to the team alone is never published, so it is never declined either. */
function outcomeIn({ kept: text }: Words, { outcome, isForTeam }: KeptComment, wait: string | null): string {
  if (!isForTeam) return text.outcomes[outcome](wait)
  return outcome === 'waiting' ? text.withTeam(wait) : text.readByTeam
}
