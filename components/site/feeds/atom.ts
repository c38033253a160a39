import { xmlElement, xmlText } from '../xml.ts'
import { type Feed, type FeedItem, newestOf, selfOf } from './feed.ts'

/** Atom (RFC 4287). */
export function atom(feed: Feed): string {
  const parts = [
    xmlElement('title', feed.title),
    xmlElement('subtitle', feed.description),
    xmlElement('id', feed.home),
    xmlElement('updated', newestOf(feed).toISOString()),
    `<link rel="self" type="application/atom+xml" href="${xmlText(selfOf(feed, 'atom'))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(feed.home)}"/>`,
    authorElement({ name: feed.site.organisation || feed.site.title, url: `${feed.origin}/` }),
    ...feed.items.map(entryElement),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">${parts.join('\n')}</feed>\n`
}

function entryElement(item: FeedItem): string {
  const parts = [
    xmlElement('title', item.title),
    xmlElement('id', iriOf(item)),
    xmlElement('published', item.publishedAt.toISOString()),
    xmlElement('updated', item.updatedAt.toISOString()),
    `<link rel="alternate" type="text/html" href="${xmlText(item.url)}"/>`,
    ...item.authors.map(authorElement),
    ...item.categories.map((name) => `<category term="${xmlText(name)}"/>`),
    xmlElement('summary', item.summary),
    xmlElement('content', item.html ?? '', 'type="html"'),
    item.picture ? enclosureElement(item.picture) : '',
  ]
  return `<entry xml:lang="${xmlText(item.language)}">${parts.filter(Boolean).join('\n')}</entry>`
}

const authorElement = ({ name, url = '' }: { name: string; url?: string }): string =>
  `<author>${xmlElement('name', name)}${xmlElement('uri', url)}</author>`

const enclosureElement = ({ url, alt }: { url: string; alt: string }): string =>
  `<link rel="enclosure" type="image/jpeg" href="${xmlText(url)}"${alt && ` title="${xmlText(alt)}"`}/>`

/** Some systems name their posts by a bare word, which an Atom feed may not: 4.2.6. */
const iriOf = ({ id }: FeedItem): string =>
  URL.canParse(id) ? id : `urn:lamplight:${encodeURIComponent(id)}`
