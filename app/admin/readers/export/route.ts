import { exportSubscribers } from '#lib/circle/export-subscribers.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

export const GET = staffRoute({
  name: 'GET /admin/readers/export',
  access: 'subscriber.manage',
  run: async (actor) =>
    new Response(await exportSubscribers(actor), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="readers.csv"',
        'cache-control': 'no-store',
      },
    }),
})
