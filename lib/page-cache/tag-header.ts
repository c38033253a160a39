/** Proxies take a whole head of 4 KB unless told otherwise; the other lines of ours need half of it. */
const longest = 2_000

/** Given up first: what a page shows many of. */
const kinds = ['media', 'tag', 'topic', 'author', 'post']

/**
 * The value of `Cache-Tag` for other caches. Where it would grow too long, all of one kind stand as one tag
 * (`media` for each `media:…`), which every purge of that kind names too (`withKinds`).
 */
export function tagHeader(tags: readonly string[]): string {
  let shown = [...tags]
  for (const kind of kinds) {
    if (shown.join(' ').length <= longest) break
    shown = [...new Set(shown.map((tag) => (tag.startsWith(`${kind}:`) ? kind : tag)))]
  }
  return shown.join(' ')
}

/** What to purge elsewhere for these tags. */
export const withKinds = (tags: readonly string[]): string[] => [
  ...new Set(tags.flatMap((tag) => (tag.includes(':') ? [tag, tag.slice(0, tag.indexOf(':'))] : [tag]))),
]
