/** A stored path, decoded and NFC, as it stands in a URL. */
export const postUrl = (path: string): string => encodeURI(path)

/** Both forms of one address; at most one of them is stored. */
export function pathForms(path: string): [bare: string, slashed: string] {
  const bare = path.replace(/\/+$/, '')
  return [bare, `${bare}/`]
}

/** Where a comment can be found for ever, whatever page of the comments it stands on by then. */
export const commentUrl = (path: string, anchor: number): string => `${postUrl(path)}?comment=${anchor}`

/** A page of the comments; the first stands at the post's own address. */
export const commentPageUrl = (path: string, page: number): string =>
  page === 1 ? postUrl(path) : `${postUrl(path)}?comments=${page}`

export const topicUrl = (slug: string): string => `/topics/${encodeURIComponent(slug)}`
export const tagUrl = (slug: string): string => `/tags/${encodeURIComponent(slug)}`
export const seriesUrl = (slug: string): string => `/series/${encodeURIComponent(slug)}`
export const authorUrl = (slug: string): string => `/authors/${encodeURIComponent(slug)}`

/** A further page of a list; the first is the list's own address. */
export const listPageUrl = (list: string, page: number): string =>
  page === 1 ? list : `${withoutSlash(list)}/page/${page}`

export type FeedFormat = 'rss' | 'atom' | 'json'

const feedFiles: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }

/** The feed of a list, or of the comments under a post, from its address. */
export const feedUrl = (list: string, format: FeedFormat = 'rss'): string =>
  `${withoutSlash(list)}/${feedFiles[format]}`

/** The path of a post and the form of its comments' feed, from that feed's path; null for any other path. */
export function readFeedPath(path: string): { path: string; format: FeedFormat } | null {
  const format = (Object.keys(feedFiles) as FeedFormat[]).find((one) => path.endsWith(`/${feedFiles[one]}`))
  return format ? { path: path.slice(0, -feedFiles[format].length - 1), format } : null
}

/** Null for what no list has: zero, leading zeros, words. */
export const readPageNumber = (written: string): number | null =>
  /^[1-9]\d{0,4}$/.test(written) ? Number(written) : null

const withoutSlash = (list: string): string => list.replace(/\/$/, '')
