import { postUrl } from '#lib/posts/address.ts'
import type { SitemapEntry } from '#lib/posts/sitemap/public-queries.ts'
import { fallbackOf } from './picture.tsx'
import { xmlElement, xmlText } from './xml.ts'

const namespaces = [
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
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

/** Where the parts of a large site's map are. */
export function sitemapIndex({ origin, parts }: { origin: string; parts: readonly string[] }): string {
  const found = parts.map((part) => `<sitemap>${xmlElement('loc', origin + part)}</sitemap>`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${found.join('\n')}\n</sitemapindex>\n`
}

function urlOf(entry: SitemapEntry, origin: string): string {
  const { path, updatedAt, cover, translations } = entry
  const picture = cover && fallbackOf(cover)
  // Each names all of them, itself too: developers.google.com/search/docs/specialty/international/localized-versions
  const versions = translations.length ? [entry, ...translations] : []
  const parts = [
    xmlElement('loc', origin + postUrl(path)),
    xmlElement('lastmod', updatedAt.toISOString()),
    ...versions.map(
      (version) =>
        `<xhtml:link rel="alternate" hreflang="${xmlText(version.language)}" href="${xmlText(origin + postUrl(version.path))}"/>`,
    ),
    picture && `<image:image><image:loc>${xmlText(origin + picture)}</image:loc></image:image>`,
  ]
  return `<url>${parts.filter(Boolean).join('')}</url>`
}
