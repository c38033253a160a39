import { postUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import { directionOf } from './direction.ts'
import { InSeries } from './in-series.tsx'
import type { Words } from './words/en.ts'
import { languageName } from './words/language-name.ts'

/** Where the same text stands in other languages, each called as its own speakers call it. */
export function Translations({ posts, words }: { posts: readonly PostLink[]; words: Words }) {
  if (posts.length === 0) return null
  return (
    <p className="translations">
      {words.post.alsoIn}{' '}
      <InSeries
        language={words.language}
        items={posts.map(({ id, language, path }) => ({
          key: id,
          shown: (
            <a
              rel="alternate"
              href={postUrl(path)}
              hrefLang={language}
              lang={language}
              dir={directionOf(language)}
            >
              {languageName(language, language)}
            </a>
          ),
        }))}
      />
    </p>
  )
}
