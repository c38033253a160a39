import { postUrl, seriesUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { InSeries } from '#lib/series/public-queries.ts'
import { spokenIn } from './direction.ts'
import type { Words } from './words/en.ts'

interface Props {
  inSeries: InSeries | null
  words: Words
}

/** Above the text: which part this is, and of what. */
export function PartOf({ inSeries, words }: Props) {
  if (!inSeries) return null
  const { series, part, total } = inSeries
  return (
    <p className="part-of">
      <a href={seriesUrl(series.slug)}>{series.name}</a> <span>{words.series.part(part, total)}</span>
    </p>
  )
}

/** Below it: the part before and the part after. */
export function OtherParts({ inSeries, words }: Props) {
  if (!inSeries || (!inSeries.previous && !inSeries.next)) return null
  const { series, previous, next } = inSeries
  return (
    <nav className="other-parts" aria-label={words.series.series}>
      <h2>
        <a href={seriesUrl(series.slug)}>{series.name}</a>
      </h2>
      <ul>
        {previous && <Part label={words.series.previous} post={previous} words={words} />}
        {next && <Part label={words.series.next} post={next} words={words} />}
      </ul>
    </nav>
  )
}

const Part = ({ label, post, words }: { label: string; post: PostLink; words: Words }) => (
  <li>
    {label}{' '}
    <a href={postUrl(post.path)} {...spokenIn(post.language, words.language)}>
      {post.title}
    </a>
  </li>
)
