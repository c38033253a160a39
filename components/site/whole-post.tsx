import { postUrl } from '#lib/posts/address.ts'
import type { WholePost as Post } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Byline } from './byline.tsx'
import { dayInWords } from './dates.ts'
import { directionOf, spokenIn } from './direction.ts'
import { bodyHtml } from './post-body.ts'
import { Cover } from './post-head.tsx'
import { RenderedHtml } from './rendered-html.tsx'
import type { Words } from './words/en.ts'

/** A post with all its text in a list of such. */
export function WholePost(props: { post: Post; site: SiteSettings; origin: string; words: Words }) {
  const { post, site, origin, words } = props
  const clock = { language: words.language, timeZone: site.timeZone }
  return (
    <article className="sheet post whole" lang={post.language} dir={directionOf(post.language)}>
      <header className="post-head">
        <div className="post-title">
          <h2>
            <a href={postUrl(post.path)}>{post.title}</a>
          </h2>
        </div>
        <div className="about-post" {...spokenIn(words.language, post.language)}>
          <Byline authors={post.authors} words={words} />
          <p className="date">
            <time dateTime={post.publishedAt.toISOString()}>{dayInWords(post.publishedAt, clock)}</time>
          </p>
          {post.commentCount > 0 && (
            <p className="comment-count">
              <a href={`${postUrl(post.path)}#comments`}>{words.lists.comments(post.commentCount)}</a>
            </p>
          )}
        </div>
      </header>
      <Cover cover={post.cover} words={words} />
      <RenderedHtml className="body" html={bodyHtml(post, { channel: 'page', siteUrl: origin, words })} />
    </article>
  )
}
