import { xmlElement, xmlText } from '../xml.ts'
import { type Feed, type FeedItem, newestOf, selfOf } from './feed.ts'

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ')

/** RSS 2.0 (rssboard.org). */
export function rss(feed: Feed): string {
  const channel = [
    xmlElement('title', feed.title),
    xmlElement('link', feed.home),
    xmlElement('description', feed.description),
    xmlElement('language', feed.language),
    feed.items.length ? xmlElement('lastBuildDate', newestOf(feed).toUTCString()) : '',
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(selfOf(feed, 'rss'))}"/>`,
    ...feed.items.map((item) => itemElement(item, feed)),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${namespaces}><channel>${channel.join('\n')}</channel></rss>\n`
}

function itemElement(item: FeedItem, feed: Feed): string {
  const parts = [
    xmlElement('title', item.title),
    xmlElement('link', item.url),
    xmlElement('guid', item.id, 'isPermaLink="false"'),
    xmlElement('pubDate', item.publishedAt.toUTCString()),
    ...item.authors.map(({ name }) => xmlElement('dc:creator', name)),
    ...item.categories.map((name) => xmlElement('category', name)),
    xmlElement('dc:language', item.language === feed.language ? '' : item.language),
    xmlElement('description', item.summary),
    xmlElement('content:encoded', item.html ?? ''),
    item.picture ? mediaElement(item.picture) : '',
  ]
  return `<item>${parts.filter(Boolean).join('\n')}</item>`
}

/** Not `enclosure`, which must say how many bytes it has. */
const mediaElement = ({ url, alt }: { url: string; alt: string }): string =>
  `<media:content url="${xmlText(url)}" medium="image" type="image/jpeg">${xmlElement('media:description', alt, 'type="plain"')}</media:content>`
