import { publicRoute } from '#lib/web/public-route.tsx'
import { scriptAt } from '#lib/web/reader-script.ts'
import { notFound } from '../../../list-request.ts'

/** What makes reader pages nicer. A page that was kept from before an update asks for one that is gone, and does without. */
export const GET = publicRoute({
  name: 'GET /-/script/[file]',
  run: async ({ path }) => {
    const script = scriptAt(path)
    if (!script) throw notFound()
    return new Response(script.text, {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    })
  },
})
