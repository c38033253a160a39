import { commentPageUrl } from '#lib/posts/address.ts'
import type { Words } from '../words/en.ts'

interface Props {
  path: string
  page: number
  pages: number
  words: Words
}

/** Links to the pages of the comments; nothing where all stand on one. */
export function CommentPager({ path, page, pages, words }: Props) {
  if (pages === 1) return null
  return (
    <nav className="pager" aria-label={words.reading.commentPages}>
      {page > 1 && (
        <a className="newer" rel="prev" href={`${commentPageUrl(path, page - 1)}#comments`}>
          {words.reading.earlierComments}
        </a>
      )}
      <span className="page-of">{words.lists.pageOf(page, pages)}</span>
      {page < pages && (
        <a className="older" rel="next" href={`${commentPageUrl(path, page + 1)}#comments`}>
          {words.reading.laterComments}
        </a>
      )}
    </nav>
  )
}
