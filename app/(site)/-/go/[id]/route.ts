import { findPublicStepLink } from '#lib/circle/public-queries.ts'
import { RefusedError } from '#lib/errors.ts'
import { otherPages } from '#lib/numbers/tally.ts'
import { refusals } from '#lib/refusals.ts'
import { countClick } from '#lib/web/count-reading.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'

/** The destination learns nothing of the page that the reader came from. */
const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' }

/** Leads to what a next step names, and counts that somebody took it. */
export const GET = publicRoute({
  name: 'GET /-/go/[id]',
  query: ['post'],
  run: async ({ params, query, origin, request }) => {
    const link = await findPublicStepLink(params.id ?? '', query.post)
    if (!link) throw new RefusedError('not_found', refusals.stepGone)
    countClick(link.kind, { post: link.postId ?? otherPages, request })
    return redirectTo(new URL(link.url, origin).href, 302, headers)
  },
})
