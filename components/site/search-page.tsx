import { postUrl } from '#lib/posts/address.ts'
import type { Found, Hit } from '#lib/posts/search/public-queries.ts'
import type { Piece } from '#lib/posts/search/snippet.ts'
import { type Topic, topicsBelow } from '#lib/posts/topic-tree.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { Byline } from './byline.tsx'
import { dayInWords } from './dates.ts'
import { spokenIn } from './direction.ts'
import { ListHeading, TopicLinks } from './list-heading.tsx'
import { SearchForm } from './search-form.tsx'
import type { Words } from './words/en.ts'

interface Props {
  site: SiteSettings
  words: Words
  /** As it was typed, without the spaces around it; empty before anything was. */
  asked: string
  found: Found
  page: number
  /** Ways on for who found nothing. */
  topics: readonly Topic[]
  /** Said where not all that was typed was searched for. */
  cutAt: { letters: number; words: number } | null
}

export function SearchPage(props: Props) {
  const { words, asked, found, cutAt } = props
  return (
    <div className="sheet list">
      <ListHeading name={words.search.title} words={words}>
        <SearchForm words={words} asked={asked} />
        {asked === '' && <p className="search-note">{words.search.help}</p>}
        {cutAt && <p className="search-note">{words.search.tooLong(cutAt.letters, cutAt.words)}</p>}
        {asked !== '' && <p className="search-note">{outcomeIn(props)}</p>}
      </ListHeading>
      {found.hits.map((hit) => (
        <Result key={hit.post.id} hit={hit} {...props} />
      ))}
      {asked !== '' && found.hits.length === 0 && <WaysOn {...props} />}
      <SearchPager {...props} />
    </div>
  )
}

function outcomeIn({ words, asked, found }: Props): string {
  const { total, most, instead } = found
  if (total === 0) return words.search.nothing(asked)
  const count = total >= most ? words.search.newestOfMany(most) : words.search.results(total)
  return instead ? `${words.search.instead(asked, instead)} ${count}` : count
}

function Result({ hit, site, words }: { hit: Hit } & Pick<Props, 'site' | 'words'>) {
  const { post, title, snippet } = hit
  const spoken = spokenIn(post.language, words.language)
  return (
    <article className="card found">
      <div className="card-words">
        <h2 {...spoken}>
          <a href={postUrl(post.path)}>
            <Marked pieces={title} />
          </a>
        </h2>
        <p className="excerpt" {...spoken}>
          <Marked pieces={snippet} />
        </p>
      </div>
      <div className="about-post">
        <p className="date">
          <time dateTime={post.publishedAt.toISOString()}>
            {dayInWords(post.publishedAt, { language: words.language, timeZone: site.timeZone })}
          </time>
        </p>
        <Byline authors={post.authors} words={words} />
      </div>
    </article>
  )
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server
  pieces.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))

function WaysOn({ words, topics }: Props) {
  return (
    <div className="search-help">
      <ul>
        {words.search.nothingHelp.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <TopicLinks label={words.lists.topics} topics={topicsBelow(topics, null)} />
      <p>
        <a href="/archive">{words.frame.archive}</a>
      </p>
      <p>
        <a href="/">{words.frame.frontPage}</a>
      </p>
    </div>
  )
}

/** Real links, so that a result has an address to come back to. */
function SearchPager({ words, asked, found, page }: Props) {
  const { pages } = found
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label={words.lists.pager}>
      {page > 1 && (
        <a className="newer" rel="prev" href={searchUrl(asked, page - 1)}>
          {words.search.before}
        </a>
      )}
      <span className="page-of">{words.lists.pageOf(page, pages)}</span>
      {page < pages && (
        <a className="older" rel="next" href={searchUrl(asked, page + 1)}>
          {words.search.further}
        </a>
      )}
    </nav>
  )
}

const searchUrl = (asked: string, page: number): string =>
  `/search?${new URLSearchParams({ q: asked, ...(page > 1 && { page: String(page) }) })}`
