import { logAsCsv } from '#lib/comments/numbers/log-as-csv.ts'
import { LogFilter, listLogRows } from '#lib/comments/numbers/log-queries.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

export const GET = staffRoute({
  name: 'GET /admin/comments/log.csv',
  access: 'comment.moderate',
  run: async (actor, request) => {
    const filter = LogFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
    return new Response(logAsCsv(await listLogRows(actor, filter)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="comments-log.csv"',
      },
    })
  },
})
