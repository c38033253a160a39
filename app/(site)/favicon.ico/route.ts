import { favicon } from '#components/site/favicon.ts'
import { siteTag } from '#lib/posts/cache-tags.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'

export const GET = publicRoute({
  name: 'GET /favicon.ico',
  run: async () => {
    const { brandColour } = await findSite()
    return new Response(favicon(brandColour), {
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache', 'cache-tag': siteTag },
    })
  },
})
