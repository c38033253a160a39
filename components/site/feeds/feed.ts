import type { PublicComment } from '#lib/comments/public-queries.ts'
import { commentToHtml } from '#lib/content/comment-text.ts'
import { excerptOf } from '#lib/content/to-text.ts'
import { authorUrl, commentUrl, feedUrl, postUrl } from '#lib/posts/address.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import type { PublicPicture, WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { fallbackOf } from '../picture.tsx'
import { bodyHtml } from '../post-body.ts'
import { wordsFor } from '../words/catalogues.ts'

/** What a feed says, in whichever form. All addresses are whole. */
export interface Feed {
  site: SiteSettings
  origin: string
  title: string
  description: string
  language: string
  /** The page that it follows, and what stands in place of that page's name in its own address. */
  home: string
  list: string
  items: readonly FeedItem[]
}

export interface FeedItem {
  /** Never changes, wherever the post moves: what it had where it came from, else a name made of its id. */
  id: string
  url: string
  title: string
  language: string
  publishedAt: Date
  updatedAt: Date
  authors: readonly { name: string; url?: string }[]
  categories: readonly string[]
  summary: string
  /** Null where only the summary goes out. */
  html: string | null
  /** A JPEG. */
  picture: { url: string; alt: string } | null
}

interface Around {
  site: SiteSettings
  origin: string
}

export function feedOfPosts(
  { list, name, posts }: { list: string; name?: string; posts: readonly WholePost[] },
  around: Around,
): Feed {
  const { site, origin } = around
  return {
    site,
    origin,
    title: name ? `${name} · ${site.title}` : site.title,
    description: site.description || site.tagline || site.title,
    language: site.language,
    home: origin + list,
    list,
    items: posts.map((post) => itemOfPost(post, around)),
  }
}

function itemOfPost(post: WholePost, around: Around): FeedItem {
  const { origin } = around
  return {
    id: post.guid ?? `urn:uuid:${post.id}`,
    url: origin + postUrl(post.path),
    title: post.title,
    language: post.language,
    publishedAt: post.publishedAt,
    updatedAt: post.updatedAt,
    authors: post.authors.map(({ name, slug }) => ({ name, url: origin + authorUrl(slug) })),
    categories: [...post.topics, ...post.tags].map(({ name }) => name),
    ...(isAtRisk(post.protection) ? beginning(post, around) : wholeText(post, around)),
  }
}

type Told = Pick<FeedItem, 'summary' | 'html' | 'picture'>

/** What stays here can be taken down here: only what was written as an excerpt goes out. */
const beginning = (post: WholePost, { site }: Around): Told => ({
  summary: [post.excerpt, wordsFor(site, post.language).feeds.readOn(site.title)].filter(Boolean).join(' '),
  html: null,
  picture: null,
})

const wholeText = (post: WholePost, { site, origin }: Around): Told => ({
  summary: post.excerpt || excerptOf(post.body, 300),
  html: bodyHtml(post, { channel: 'feed', siteUrl: origin, words: wordsFor(site, post.language) }),
  picture: post.cover && pictureOf(post.cover, origin),
})

function pictureOf({ picture, alt }: { picture: PublicPicture; alt: string }, origin: string) {
  const url = fallbackOf(picture)
  return url ? { url: origin + url, alt } : null
}

/** The newest comments first. */
export function feedOfComments(
  { post, comments }: { post: WholePost; comments: readonly PublicComment[] },
  around: Around,
): Feed {
  const { site, origin } = around
  const words = wordsFor(site, post.language)
  const url = postUrl(post.path)
  const title = words.feeds.commentsOn(post.title)
  return {
    site,
    origin,
    title: `${title} · ${site.title}`,
    description: title,
    language: post.language,
    home: origin + url,
    list: url,
    items: comments.map((comment) => itemOfComment(comment, { post, around })),
  }
}

function itemOfComment(
  comment: PublicComment,
  { post, around }: { post: WholePost; around: Around },
): FeedItem {
  const { site, origin } = around
  const words = wordsFor(site, post.language)
  const { body } = comment
  return {
    id: `urn:uuid:${comment.id}`,
    url: origin + commentUrl(post.path, comment.anchor),
    title: words.feeds.commentBy(comment.authorName),
    language: post.language,
    publishedAt: comment.createdAt,
    updatedAt: comment.editedAt ?? comment.createdAt,
    authors: [{ name: comment.authorName }],
    categories: [],
    ...(isAtRisk(post.protection)
      ? { summary: `${excerptOfComment(body)} ${words.feeds.readComment}`, html: null }
      : { summary: beginningOf(body, longestSummary), html: commentToHtml(body) }),
    picture: null,
  }
}

const longestSummary = 300
const longestExcerpt = 100

/** Never most of it: what went out into feeds cannot be taken down. */
const excerptOfComment = (body: string): string =>
  beginningOf(body, Math.min(longestExcerpt, Math.floor([...body].length / 2)))

/** Cut between words, where the script has them. */
function beginningOf(body: string, longest: number): string {
  const text = body.replace(/\s+/g, ' ').trim()
  if ([...text].length <= longest) return text
  let kept = ''
  for (const { segment } of words.segment(text)) {
    if ([...kept, ...segment].length >= longest) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const words = new Intl.Segmenter('und', { granularity: 'word' })

/** When anything in it last changed; the beginning of time for an empty one. */
export const newestOf = ({ items }: Feed): Date =>
  new Date(items.reduce((newest, { updatedAt }) => Math.max(newest, updatedAt.getTime()), 0))

export const selfOf = ({ origin, list }: Feed, format: 'rss' | 'atom' | 'json'): string =>
  origin + feedUrl(list, format)
