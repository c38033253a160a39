import { monthUrl, readMonth } from '#lib/posts/month.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerListPage, notFound } from '../../../../../list-request.ts'
import { answerMonthPage } from '../../../../month-page.tsx'

export const GET = publicRoute({
  name: 'GET /archive/[year]/[month]/page/[number]',
  run: (request) => {
    const { params, origin } = request
    const month = readMonth(params.year!, params.month!)
    if (!month) throw notFound()
    return answerListPage(request, monthUrl(month), (page) => answerMonthPage({ month, page, origin }))
  },
})
