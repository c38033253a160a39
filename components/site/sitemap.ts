import { postUrl } from '#lib/posts/address.ts'
import type { SitemapEntry } from '#lib/posts/public-queries.ts'
import { fallbackOf } from './picture.tsx'
import { xmlElement, xmlText } from './xml.ts'

const namespaces = [
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
].join(' ')

/** `lists` are addresses beside the posts and pages. */
export function sitemap(given: {
  origin: string
  lists: readonly string[]
  entries: readonly SitemapEntry[]
}): string {
  const { origin, lists, entries } = given
  const urls = [
    ...lists.map((list) => `<url>${xmlElement('loc', origin + list)}</url>`),
    ...entries.map((entry) => urlOf(entry, origin)),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`
}

function urlOf({ path, updatedAt, cover }: SitemapEntry, origin: string): string {
  const picture = cover && fallbackOf(cover)
  const parts = [
    xmlElement('loc', origin + postUrl(path)),
    xmlElement('lastmod', updatedAt.toISOString()),
    picture && `<image:image><image:loc>${xmlText(origin + picture)}</image:loc></image:image>`,
  ]
  return `<url>${parts.filter(Boolean).join('')}</url>`
}
