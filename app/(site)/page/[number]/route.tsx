import { publicRoute } from '#lib/web/public-route.tsx'
import { answerFrontPage } from '../../front-page.tsx'
import { answerListPage } from '../../list-request.ts'

export const GET = publicRoute({
  name: 'GET /page/[number]',
  run: (request) => answerListPage(request, '/', (page) => answerFrontPage({ page, origin: request.origin })),
})
