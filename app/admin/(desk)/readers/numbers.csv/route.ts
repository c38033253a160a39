import { postDaysAsCsv, siteDaysAsCsv } from '#lib/numbers/days-as-csv.ts'
import { findPostDays, listPostDays, listSiteDays } from '#lib/numbers/queries.ts'
import { type Period, readPeriod } from '#lib/numbers/schema.ts'
import type { Actor } from '#lib/people/actor.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** `?of=site`, `?of=posts` or `?of=` with the id of one post. */
export const GET = staffRoute({
  name: 'GET /admin/readers/numbers.csv',
  access: 'numbers.see',
  run: async (actor, request) => {
    const query = new URL(request.url).searchParams
    const [of, period] = [query.get('of') ?? 'site', readPeriod(query.get('days'))]
    return new Response(await tableOf(actor, of, period), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="numbers-${period}-days.csv"`,
      },
    })
  },
})

async function tableOf(actor: Actor, of: string, period: Period): Promise<string> {
  if (of === 'site') return siteDaysAsCsv(await listSiteDays(actor, period))
  if (of === 'posts') return postDaysAsCsv(await listPostDays(actor, period))
  const { post, days } = await findPostDays(actor, { postId: of, period })
  return postDaysAsCsv(days.map((day) => ({ ...post, ...day })))
}
