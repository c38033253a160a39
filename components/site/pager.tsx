import { listPageUrl } from '#lib/posts/address.ts'
import type { Words } from './words/en.ts'

export interface PagerProps {
  /** The list's own address. */
  list: string
  page: number
  pages: number
}

interface Props extends PagerProps {
  words: Words
}

export const newerUrl = ({ list, page }: PagerProps): string | undefined =>
  page > 1 ? listPageUrl(list, page - 1) : undefined

export const olderUrl = ({ list, page, pages }: PagerProps): string | undefined =>
  page < pages ? listPageUrl(list, page + 1) : undefined

export function Pager(props: Props) {
  const { words } = props
  const [newer, older] = [newerUrl(props), olderUrl(props)]
  if (!newer && !older) return null
  return (
    <nav className="pager" aria-label={words.lists.pager}>
      {newer && (
        <a className="newer" rel="prev" href={newer}>
          {words.lists.newerPosts}
        </a>
      )}
      <span className="page-of">{words.lists.pageOf(props.page, props.pages)}</span>
      {older && (
        <a className="older" rel="next" href={older}>
          {words.lists.olderPosts}
        </a>
      )}
    </nav>
  )
}
