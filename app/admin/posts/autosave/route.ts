import { RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { AutosaveForm } from '#lib/posts/schema.ts'
import { readBody } from '#lib/web/read-body.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

const mostBytes = 4 * 1024 * 1024

/**
 * What is being written, as JSON. A route and not an action: it is sent while a page closes, is given up when
 * no answer comes, and means the same to an editor that was opened before an upgrade.
 */
export const POST = staffRoute({
  name: 'POST /admin/posts/autosave',
  access: 'post.write',
  run: async (actor, request) =>
    Response.json(await autosave(actor, parseForm(AutosaveForm, await readForm(request)))),
})

async function readForm(request: Request): Promise<unknown> {
  const body = await readBody(request, mostBytes)
  if (!body) throw new RefusedError('too_large', 'This text is larger than the site can take.')
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
