import { authorUrl } from '#lib/posts/address.ts'
import { InSeries } from './in-series.tsx'
import type { Words } from './words/en.ts'

interface Signature {
  slug: string
  name: string
  toldTo?: string | null
}

/** ", as told to Dara", or nothing. */
export const toldInWords = ({ toldTo }: Pick<Signature, 'toldTo'>, words: Words): string =>
  toldTo ? words.post.asToldTo(toldTo) : ''

/** By one, another and a third. */
export function Byline(props: { authors: readonly Signature[]; words: Words }) {
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
            <>
              <a rel="author" href={authorUrl(author.slug)}>
                {author.name}
              </a>
              {toldInWords(author, words)}
            </>
          ),
        }))}
      />
    </p>
  )
}
