import { receiveUpload } from '#lib/media/receive-upload.ts'
import { takeInPicture } from '#lib/media/take-in.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** The body is the picture's file as it is, its name percent-encoded in `x-file-name`. */
export const POST = staffRoute({
  name: 'POST /admin/media/upload',
  access: 'media.add',
  run: async (actor, request) =>
    Response.json(await takeInPicture(actor, await receiveUpload(actor, request))),
})
