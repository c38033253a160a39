import { publicRoute } from '#lib/web/public-route.tsx'
import { answerFrontPage } from './front-page.tsx'

export const GET = publicRoute({
  name: 'GET /',
  run: ({ origin }) => answerFrontPage({ page: 1, origin }),
})
