import { postUrl } from '#lib/posts/address.ts'
import type { WholePost as Post } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Byline } from './byline.tsx'
import { dayInWords } from './dates.ts'
import { directionOf } from './direction.ts'
import { bodyHtml } from './post-body.ts'
import { Cover } from './post-head.tsx'
import { RenderedHtml } from './rendered-html.tsx'
import { words } from './words.ts'

/** A post with all its text in a list of such. */
export function WholePost({ post, site, origin }: { post: Post; site: SiteSettings; origin: string }) {
  const clock = { language: words.language, timeZone: site.timeZone }
  return (
    <article className="sheet post whole" lang={post.language} dir={directionOf(post.language)}>
      <header className="post-head">
        <div className="post-title">
          <h2>
            <a href={postUrl(post.path)}>{post.title}</a>
          </h2>
        </div>
        <div className="about-post">
          <Byline authors={post.authors} />
          <p className="date">
            <time dateTime={post.publishedAt.toISOString()}>{dayInWords(post.publishedAt, clock)}</time>
          </p>
          {post.commentCount > 0 && (
            <p className="comment-count">
              <a href={`${postUrl(post.path)}#comments`}>{words.comments(post.commentCount)}</a>
            </p>
          )}
        </div>
      </header>
      <Cover cover={post.cover} />
      <RenderedHtml className="body" html={bodyHtml(post, { channel: 'page', siteUrl: origin })} />
    </article>
  )
}
