import { pageParts } from '#components/site/page.tsx'
import { SearchPage } from '#components/site/search-page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { readPageNumber } from '#lib/posts/address.ts'
import { listPublicTopics } from '#lib/posts/public-queries.ts'
import { findPublicMatches } from '#lib/posts/search/public-queries.ts'
import { isCut, longestQuery, mostPages, mostWords } from '#lib/posts/search/query.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { publicRoute } from '#lib/web/public-route.tsx'
import { notFound } from '../list-request.ts'

/** Never kept: what somebody looks for is nobody else's business, and each question is asked once. */
export const GET = publicRoute({
  name: 'GET /search',
  query: ['q', 'page'],
  rate: { name: 'search', count: 30, seconds: 60 },
  run: async ({ query, origin }) => {
    const asked = (query.q ?? '').slice(0, longestQuery * 2).trim()
    const page = readPageNumber(query.page ?? '1')
    if (page === null || page > mostPages) throw notFound()
    const [site, found] = await Promise.all([findSite(), findPublicMatches(asked, { page })])
    if (page > 1 && found.hits.length === 0) throw notFound()
    const topics = found.hits.length === 0 ? await listPublicTopics() : []
    const words = wordsFor(site)
    const cutAt = isCut(asked) ? { letters: longestQuery, words: mostWords } : null
    return await document({
      ...pageParts({
        site,
        words,
        origin,
        title: asked ? words.search.titleFor(asked) : words.search.title,
        robots: 'noindex',
        children: <SearchPage {...{ site, words, asked, found, page, topics, cutAt }} />,
      }),
      headers: { 'cache-control': 'no-store' },
    })
  },
})
