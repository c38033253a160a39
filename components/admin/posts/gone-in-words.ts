import type { Gone } from '#lib/posts/revision-queries.ts'

/** What of a former text cannot come back; empty where all of it can. */
export function goneInWords({ authors, topics, tags, pictures }: Gone): string {
  const named = [
    several(authors, 'author'),
    several(topics, 'topic'),
    several(tags, 'tag'),
    several(pictures, 'picture'),
  ].filter(Boolean)
  if (named.length === 0) return ''
  const all = new Intl.ListFormat('en').format(named)
  const have = authors + topics + tags + pictures === 1 ? 'has' : 'have'
  return `Since then ${all} of this text ${have} been removed and cannot come back. Everything else does, and the text of now stays in the history.`
}

function several(count: number, name: string): string {
  if (count === 0) return ''
  return count === 1 ? `one ${name}` : `${count} ${name}s`
}
