import { excerptOf } from '#lib/content/to-text.ts'
import { feedUrl, postUrl } from '#lib/posts/address.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { bodyHtml } from './post-body.ts'
import { wordsFor } from './words/catalogues.ts'
import type { Words } from './words/en.ts'
import { xmlElement } from './xml.ts'

interface Feed {
  site: SiteSettings
  origin: string
  /** The address of the list that this feed follows, and its name where it is not the whole site. */
  list: string
  name?: string
  posts: readonly WholePost[]
}

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

/** RSS 2.0 (rssboard.org) with whole texts, but not those of people at risk. */
export function rss({ site, origin, list, name, posts }: Feed): string {
  const self = origin + feedUrl(list)
  const newest = posts
    .map(({ updatedAt }) => updatedAt.getTime())
    .reduce((one, other) => Math.max(one, other), 0)
  const channel = [
    xmlElement('title', name ? `${name} · ${site.title}` : site.title),
    xmlElement('link', origin + list),
    xmlElement('description', site.description || site.tagline || site.title),
    xmlElement('language', site.language),
    newest ? xmlElement('lastBuildDate', new Date(newest).toUTCString()) : '',
    `<atom:link rel="self" type="application/rss+xml" href="${self}"/>`,
    ...posts.map((post) => item(post, { site, origin })),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${namespaces}><channel>${channel.join('\n')}</channel></rss>\n`
}

function item(post: WholePost, { site, origin }: { site: SiteSettings; origin: string }): string {
  const words = wordsFor(site, post.language)
  const url = origin + postUrl(post.path)
  const parts = [
    xmlElement('title', post.title),
    xmlElement('link', url),
    xmlElement('guid', post.guid ?? url, `isPermaLink="${post.guid === null}"`),
    xmlElement('pubDate', post.publishedAt.toUTCString()),
    ...post.authors.map((author) => xmlElement('dc:creator', author.name)),
    ...[...post.topics, ...post.tags].map(({ name }) => xmlElement('category', name)),
    xmlElement('dc:language', post.language === site.language ? '' : post.language),
    ...(isAtRisk(post.protection) ? [beginning(post, { site, words })] : wholeText(post, { origin, words })),
  ]
  return `<item>${parts.filter(Boolean).join('\n')}</item>`
}

/** What stays here can be taken down here: only what was written as an excerpt goes out. */
const beginning = (post: WholePost, { site, words }: { site: SiteSettings; words: Words }): string =>
  xmlElement('description', [post.excerpt, words.feeds.readOn(site.title)].filter(Boolean).join(' '))

const wholeText = (post: WholePost, { origin, words }: { origin: string; words: Words }): string[] => [
  xmlElement('description', post.excerpt || excerptOf(post.body, 300)),
  xmlElement('content:encoded', bodyHtml(post, { channel: 'feed', siteUrl: origin, words })),
]
