import { isHidden } from '#components/site/page-head.tsx'
import { siteTag } from '#lib/posts/cache-tags.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { publicRoute } from '#lib/web/public-route.tsx'

export const GET = publicRoute({
  name: 'GET /robots.txt',
  run: async ({ origin }) => {
    const rules = isHidden(await findSite())
      ? ['User-agent: *', 'Disallow: /']
      : [
          'User-agent: *',
          'Disallow: /admin',
          'Disallow: /-/',
          'Allow: /-/share/',
          '',
          `Sitemap: ${origin}/sitemap.xml`,
        ]
    return new Response(`${rules.join('\n')}\n`, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-cache',
        'cache-tag': siteTag,
      },
    })
  },
})
