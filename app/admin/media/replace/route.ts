import { receiveUpload } from '#lib/media/receive-upload.ts'
import { replaceMedia } from '#lib/media/replace.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** `?picture=` with its id. The body is the new file as it is, its name percent-encoded in `x-file-name`. */
export const POST = staffRoute({
  name: 'POST /admin/media/replace',
  access: 'media.add',
  run: async (actor, request) => {
    const mediaId = new URL(request.url).searchParams.get('picture') ?? ''
    return Response.json(await replaceMedia(actor, { mediaId, ...(await receiveUpload(actor, request)) }))
  },
})
