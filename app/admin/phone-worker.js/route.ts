import { phoneWorker } from '#lib/web/phone-worker.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** Its address says how far it reaches: to /admin/ and no further. */
export const GET = staffRoute({
  name: 'GET /admin/phone-worker.js',
  access: 'post.write',
  run: async () =>
    new Response(phoneWorker(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } }),
})
