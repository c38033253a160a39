import { longestQuery } from '#lib/posts/search/query.ts'
import type { Words } from './words/en.ts'

/** An ordinary form: the question stands in the address, and nothing needs a script. */
export function SearchForm({ words, asked = '' }: { words: Words; asked?: string }) {
  return (
    <search>
      <form className="search" action="/search">
        <label htmlFor="q">{words.search.label}</label>
        <input id="q" name="q" type="search" defaultValue={asked} maxLength={longestQuery} />
        <button type="submit">{words.search.button}</button>
      </form>
    </search>
  )
}
