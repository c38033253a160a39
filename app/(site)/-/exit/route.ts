import { findSite, lastPublicSite } from '#lib/settings/public-queries.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'

/**
 * Out of here: what this site left in the browser goes, and a neutral site opens. Browsers take seconds to empty
 * the cache of their disk, which somebody who leaves quickly has not. The way out is open without a database too.
 */
export const GET = publicRoute({
  name: 'GET /-/exit',
  run: async () =>
    redirectTo((await findSite().catch(lastPublicSite)).quickExitUrl, 303, {
      'cache-control': 'no-store',
      'clear-site-data': '"cookies", "storage"',
      'referrer-policy': 'no-referrer',
    }),
})
