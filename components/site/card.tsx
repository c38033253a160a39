import { postUrl } from '#lib/posts/address.ts'
import type { PostCard } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Byline } from './byline.tsx'
import { dayInWords } from './dates.ts'
import { spokenIn } from './direction.ts'
import { ResponsivePicture } from './picture.tsx'
import type { Words } from './words/en.ts'

interface Props {
  post: PostCard
  site: SiteSettings
  words: Words
  /** The newest on the front page is shown large. */
  large?: boolean
}

/** A post in a list: its date in the margin, its picture at the other edge. */
export function Card({ post, site, words, large = false }: Props) {
  const clock = { language: words.language, timeZone: site.timeZone }
  return (
    <article className={['card', large && 'large', post.cover && 'pictured'].filter(Boolean).join(' ')}>
      {post.cover && (
        <div className="card-picture">
          <ResponsivePicture
            picture={post.cover.picture}
            alt={post.cover.alt}
            sizes={
              large
                ? '(min-width: 74rem) 66rem, (min-width: 64rem) 60rem, (min-width: 46rem) 40rem, 100vw'
                : '(min-width: 74rem) 13rem, (min-width: 64rem) 10rem, (min-width: 40rem) 12rem, 90vw'
            }
            first={large}
          />
        </div>
      )}
      <div className="card-words">
        <h2 {...spokenIn(post.language, words.language)}>
          <a href={postUrl(post.path)}>{post.title}</a>
        </h2>
        {post.excerpt && (
          <p className="excerpt" {...spokenIn(post.language, words.language)}>
            {post.excerpt}
          </p>
        )}
      </div>
      <div className="about-post">
        <p className="date">
          <time dateTime={post.publishedAt.toISOString()}>{dayInWords(post.publishedAt, clock)}</time>
        </p>
        <Byline authors={post.authors} words={words} />
        {post.commentCount > 0 && (
          <p className="comment-count">
            <a href={`${postUrl(post.path)}#comments`}>{words.lists.comments(post.commentCount)}</a>
          </p>
        )}
      </div>
    </article>
  )
}
