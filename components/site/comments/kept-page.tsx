import type { KeptComment } from '#lib/comments/find-kept.ts'
import { postUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { CommentText, Moment } from './comment.tsx'
import { commentWords } from './comment-words.ts'

/** What became of a comment, for whoever kept its link. */
export function KeptPage({ kept, site }: { kept: KeptComment; site: SiteSettings }) {
  const { outcome, reason, post } = kept
  return (
    <div className="sheet kept">
      <h1>{commentWords.keptTitle}</h1>
      <p className={`kept-outcome kept-${outcome}`} role="status">
        <strong>{commentWords.kept[outcome](site.usualWait)}</strong>{' '}
        {outcome === 'published' && post && (
          <a href={`${postUrl(post.path)}#comment-${kept.anchor}`}>{commentWords.see}</a>
        )}
      </p>
      {reason && <p className="kept-reason">{reason}</p>}
      {outcome === 'waiting' && <p>{commentWords.keptNote}</p>}
      {outcome === 'waiting' && post?.isAtRisk && <p>{commentWords.emergency}</p>}
      <section className="kept-comment" aria-labelledby="kept-heading">
        <h2 id="kept-heading">{commentWords.yourComment}</h2>
        <p className="comment-head">
          <b className="comment-author">
            <bdi>{kept.authorName}</bdi>
          </b>{' '}
          <Moment at={kept.createdAt} timeZone={site.timeZone} />
        </p>
        <CommentText body={kept.body} language={post?.language ?? site.language} />
      </section>
      <p className="kept-private">{commentWords.keptPrivate}</p>
      {post ? (
        <p>
          {commentWords.backTo}{' '}
          <a href={postUrl(post.path)} lang={post.language}>
            {post.title}
          </a>
        </p>
      ) : (
        <p>{commentWords.noPost}</p>
      )}
    </div>
  )
}
