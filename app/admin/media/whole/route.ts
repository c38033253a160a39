import { readWhole } from '#lib/media/read-whole.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** `?picture=` with its id: what was cut off as well, for who may choose another part. */
export const GET = staffRoute({
  name: 'GET /admin/media/whole',
  access: 'media.add',
  run: async (actor, request) => {
    const mediaId = new URL(request.url).searchParams.get('picture') ?? ''
    return new Response(await readWhole(actor, { mediaId }), {
      headers: {
        'content-type': 'image/webp',
        'content-disposition': 'inline',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      },
    })
  },
})
