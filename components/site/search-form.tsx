import type { Words } from './words/en.ts'

/** As long as a question may be; see lib/posts/search/query.ts, which cuts it. */
const longest = 200

/** An ordinary form: the question stands in the address, and nothing needs a script. */
export function SearchForm({ words, asked = '' }: { words: Words; asked?: string }) {
  return (
    <search>
      <form className="search" action="/search">
        <label htmlFor="q">{words.search.label}</label>
        <input id="q" name="q" type="search" defaultValue={asked} maxLength={longest} />
        <button type="submit">{words.search.button}</button>
      </form>
    </search>
  )
}
