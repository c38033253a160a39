import { leave } from '#lib/posts/presence.ts'
import { PresenceForm } from '#lib/posts/schema.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** An editor that is being closed says so with its last breath, as a beacon. */
export const POST = staffRoute({
  name: 'POST /admin/posts/leave',
  access: 'post.write',
  run: async (actor, request) => {
    const { searchParams } = new URL(request.url)
    const asked = PresenceForm.safeParse(Object.fromEntries(searchParams))
    if (asked.success) await leave(actor, asked.data)
    return new Response(null, { status: 204 })
  },
})
