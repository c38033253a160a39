import { sitemap } from '#components/site/sitemap.ts'
import { topicUrl } from '#lib/posts/address.ts'
import { listTag, siteTag } from '#lib/posts/cache-tags.ts'
import { listPublicSitemapEntries, listPublicTopics } from '#lib/posts/public-queries.ts'
import { answerXml, publicRoute } from '#lib/web/public-route.tsx'

export const GET = publicRoute({
  name: 'GET /sitemap.xml',
  run: async ({ origin }) => {
    const [topics, entries] = await Promise.all([listPublicTopics(), listPublicSitemapEntries()])
    const lists = ['/', '/follow', '/archive', ...topics.map(({ slug }) => topicUrl(slug))]
    return answerXml(sitemap({ origin, lists, entries }), 'application/xml', [siteTag, listTag])
  },
})
