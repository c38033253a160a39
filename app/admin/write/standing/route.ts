import { publicRoute } from '#lib/web/public-route.tsx'
import { standingOfCookie } from '#lib/web/session-cookie.ts'

/** Asked by a device that keeps texts: may it send them, does somebody have to sign in, or must it wipe them? */
export const GET = publicRoute({
  name: 'GET /admin/write/standing',
  run: async ({ request }) =>
    Response.json(await standingOfCookie(request.headers.get('cookie') ?? undefined)),
})
