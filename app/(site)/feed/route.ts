import { siteTag } from '#lib/posts/cache-tags.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'

/** Where other systems have their feed; with a final slash too. */
export const GET = publicRoute({
  name: 'GET /feed',
  run: async () => redirectTo('/feed.xml', 301, { 'cache-tag': siteTag }),
})
