import type { AnnouncePicture } from '#lib/media/incoming/schema.ts'
import { awaitPicture } from '#lib/posts/await-picture.ts'
import { readJson } from '#lib/web/read-body.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** Announces a picture: `{ id, postId, fileName, bytes }`. Like every answer here it says how far the picture is. */
export const POST = staffRoute({
  name: 'POST /admin/media/uploads',
  access: 'media.add',
  run: async (actor, request) =>
    Response.json(await awaitPicture(actor, (await readJson(request)) as AnnouncePicture)),
})
