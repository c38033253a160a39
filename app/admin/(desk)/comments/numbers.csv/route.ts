import { codesAsCsv, commentDaysAsCsv } from '#lib/comments/numbers/log-as-csv.ts'
import { listCodeNumbers, listCommentDays } from '#lib/comments/numbers/numbers-queries.ts'
import { readPeriod } from '#lib/numbers/schema.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** `?of=days` or `?of=findings`. */
export const GET = staffRoute({
  name: 'GET /admin/comments/numbers.csv',
  access: 'comment.moderate',
  run: async (actor, request) => {
    const query = new URL(request.url).searchParams
    const period = readPeriod(query.get('days'))
    const of = query.get('of') === 'findings' ? 'findings' : 'days'
    const table =
      of === 'findings'
        ? codesAsCsv(await listCodeNumbers(actor, period))
        : commentDaysAsCsv(await listCommentDays(actor, period))
    return new Response(table, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="comments-${of}-${period}-days.csv"`,
      },
    })
  },
})
