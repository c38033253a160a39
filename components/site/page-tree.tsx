import { postUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { spokenIn } from './direction.ts'
import type { Words } from './words/en.ts'

interface Around {
  page: WholePost
  words: Words
}

/** The way to a page that stands under others; it ends with the page itself. */
export function Trail({ page, above, words }: Around & { above: readonly PostLink[] }) {
  if (above.length === 0) return null
  return (
    <nav className="trail" aria-label={words.pages.trail} {...spokenIn(words.language, page.language)}>
      <ol>
        {above.map((other) => (
          <PageLink key={other.id} page={other} words={words} />
        ))}
        <li aria-current="page">
          <span {...spokenIn(page.language, words.language)}>{page.title}</span>
        </li>
      </ol>
    </nav>
  )
}

/** What stands right under it. */
export function SubPages({ page, below, words }: Around & { below: readonly PostLink[] }) {
  if (below.length === 0) return null
  return (
    <footer className="post-foot" {...spokenIn(words.language, page.language)}>
      <nav className="sub-pages" aria-labelledby="sub-pages">
        <h2 id="sub-pages">{words.pages.below}</h2>
        <ul>
          {below.map((other) => (
            <PageLink key={other.id} page={other} words={words} />
          ))}
        </ul>
      </nav>
    </footer>
  )
}

const PageLink = ({ page, words }: { page: PostLink; words: Words }) => (
  <li>
    <a href={postUrl(page.path)} {...spokenIn(page.language, words.language)}>
      {page.title}
    </a>
  </li>
)
