import { authorUrl } from '#lib/posts/address.ts'
import { InSeries } from './in-series.tsx'
import type { Words } from './words/en.ts'

/** By one, another and a third. */
export function Byline(props: { authors: readonly { slug: string; name: string }[]; words: Words }) {
  const { authors, words } = props
  if (authors.length === 0) return null
  return (
    <p className="byline">
      {words.post.by}{' '}
      <InSeries
        language={words.language}
        items={authors.map((author) => ({
          key: author.slug,
          shown: (
            <a rel="author" href={authorUrl(author.slug)}>
              {author.name}
            </a>
          ),
        }))}
      />
    </p>
  )
}
