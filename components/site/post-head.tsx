import { readingMinutes } from '#lib/content/to-text.ts'
import { postUrl, topicUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Byline } from './byline.tsx'
import { dayInWords, hourInWords } from './dates.ts'
import { spokenIn } from './direction.ts'
import { creditOf, ResponsivePicture } from './picture.tsx'
import { standfirstOf } from './standfirst.ts'
import { words } from './words.ts'

/** Title and standfirst; who, when and how long stand in the margin where there is one. */
export function PostHead(props: { post: WholePost; site: SiteSettings; translations: readonly PostLink[] }) {
  const { post, site, translations } = props
  const standfirst = standfirstOf(post)
  const [topic] = post.topics
  return (
    <header className="post-head">
      <div className="post-title">
        {topic && (
          <p className="topic-line">
            <a href={topicUrl(topic.slug)}>{topic.name}</a>
          </p>
        )}
        <h1>{post.title}</h1>
        {standfirst && <p className="standfirst">{standfirst}</p>}
      </div>
      <div className="about-post" {...spokenIn(words.language, post.language)}>
        <Byline authors={post.authors} />
        <p className="date">
          <time dateTime={post.publishedAt.toISOString()}>
            {dayInWords(post.publishedAt, { language: words.language, timeZone: site.timeZone })}{' '}
            <span className="hour">
              {hourInWords(post.publishedAt, { language: words.language, timeZone: site.timeZone })}
            </span>
          </time>
        </p>
        <p className="length">{words.minutes(readingMinutes(post.body))}</p>
        <Translations posts={translations} />
      </div>
    </header>
  )
}

function Translations({ posts }: { posts: readonly PostLink[] }) {
  if (posts.length === 0) return null
  return (
    <p className="translations">
      {words.alsoIn}{' '}
      {posts.map(({ id, language, path }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={postUrl(path)} hrefLang={language} lang={language}>
            {new Intl.DisplayNames([language], { type: 'language' }).of(language)}
          </a>
        </span>
      ))}
    </p>
  )
}

export function Cover({ cover }: { cover: WholePost['cover'] }) {
  if (!cover) return null
  const { picture, alt, caption } = cover
  const credit = creditOf(picture)
  return (
    <figure className={picture.height > picture.width ? 'cover tall' : 'cover'}>
      <ResponsivePicture picture={picture} alt={alt} sizes="(min-width: 70rem) 66rem, 100vw" first />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
