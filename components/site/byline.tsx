import { Fragment } from 'react'
import { authorUrl } from '#lib/posts/address.ts'
import { words } from './words.ts'

/** By one, another and a third. */
export function Byline({ authors }: { authors: readonly { slug: string; name: string }[] }) {
  if (authors.length === 0) return null
  return (
    <p className="byline">
      {words.by}{' '}
      {authors.map((author, at) => (
        <Fragment key={author.slug}>
          {at > 0 && (at === authors.length - 1 ? ` ${words.and} ` : ', ')}
          <a rel="author" href={authorUrl(author.slug)}>
            {author.name}
          </a>
        </Fragment>
      ))}
    </p>
  )
}
