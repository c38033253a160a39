import type { KeptComment } from '#lib/comments/find-kept.ts'
import { commentUrl, postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'
import { CommentText, Moment } from './comment.tsx'

/** What became of a comment, for whoever kept its link. */
export function KeptPage(props: { kept: KeptComment; site: SiteSettings; words: Words }) {
  const { kept, site, words } = props
  const { outcome, reason, post } = kept
  const { safety } = words
  return (
    <div className="sheet kept">
      <h1>{words.kept.title}</h1>
      <p className={`kept-outcome kept-${outcome}`} role="status">
        <strong>{words.kept.outcomes[outcome](usualWaitIn(words, site))}</strong>{' '}
        {outcome === 'published' && post && <a href={commentUrl(post.path, kept.anchor)}>{words.kept.see}</a>}
      </p>
      {reason && <p className="kept-reason">{reason}</p>}
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
    </div>
  )
}
