import { readingMinutes } from '#lib/content/to-text.ts'
import { topicUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Byline } from './byline.tsx'
import { dayInWords, hourInWords } from './dates.ts'
import { spokenIn } from './direction.ts'
import { creditOf, ResponsivePicture } from './picture.tsx'
import { standfirstOf } from './standfirst.ts'
import { Translations } from './translations.tsx'
import type { Words } from './words/en.ts'

/** Title and standfirst; who, when and how long stand in the margin where there is one. */
export function PostHead(props: {
  post: WholePost
  site: SiteSettings
  words: Words
  translations: readonly PostLink[]
}) {
  const { post, site, words, translations } = props
  const clock = { language: words.language, timeZone: site.timeZone }
  const standfirst = standfirstOf(post)
  const [topic] = post.topics
  return (
    <header className="post-head">
      <div className="post-title">
        {topic && (
          <p className="topic-line">
            <a href={topicUrl(topic.slug)} {...spokenIn(site.language, post.language)}>
              {topic.name}
            </a>
          </p>
        )}
        <h1>{post.title}</h1>
        {standfirst && <p className="standfirst">{standfirst}</p>}
      </div>
      <div className="about-post" {...spokenIn(words.language, post.language)}>
        <Byline authors={post.authors} words={words} />
        <p className="date">
          <time dateTime={post.publishedAt.toISOString()}>
            {dayInWords(post.publishedAt, clock)}{' '}
            <span className="hour">{hourInWords(post.publishedAt, clock)}</span>
          </time>
        </p>
        <p className="length">{words.post.minutes(readingMinutes(post.body))}</p>
        <Translations posts={translations} words={words} />
      </div>
    </header>
  )
}

const wideSizes = '(min-width: 74rem) 66rem, (min-width: 64rem) 60rem, 100vw'
const tallSizes = '(min-width: 64rem) 40rem, 100vw'

export function Cover({ cover, words }: { cover: WholePost['cover']; words: Words }) {
  if (!cover) return null
  const { picture, alt, caption } = cover
  const isTall = picture.height > picture.width
  const credit = creditOf(picture, words)
  return (
    <figure className={isTall ? 'cover tall' : 'cover'}>
      <ResponsivePicture picture={picture} alt={alt} sizes={isTall ? tallSizes : wideSizes} first />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
