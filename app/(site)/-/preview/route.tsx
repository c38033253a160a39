import { isRefused } from '#lib/errors.ts'
import { openingsAtOnce } from '#lib/review/limits.ts'
import { openLink } from '#lib/review/open-link.ts'
import { reviewCookie, reviewPath } from '#lib/review/review-cookie.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { isSecureSite } from '#lib/web/session-cookie.ts'
import { readForm } from '../../comments/read-form.ts'
import { codePage, linkHasEnded } from './review-answer.tsx'

/** Where every review link leads: what stands after its `#` comes by the form. */
export const GET = publicRoute({
  name: 'GET /-/preview',
  run: async ({ origin }) => await codePage(origin),
})

/** From here on the code is in a cookie, and in no address. */
export const POST = publicRoute({
  name: 'POST /-/preview',
  rate: openingsAtOnce,
  run: async ({ actor, origin, request }) => {
    const field = await readForm(request)
    try {
      const opened = await openLink(actor, field('code'))
      return redirectTo(reviewPath(opened.linkId), 303, {
        'cache-control': 'no-store',
        'set-cookie': reviewCookie(opened, { isSecure: isSecureSite() }),
      })
    } catch (error) {
      if (isRefused(error) && error.reason === 'not_found') return await linkHasEnded(origin)
      throw error
    }
  },
})
