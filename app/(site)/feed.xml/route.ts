import { publicRoute } from '#lib/web/public-route.tsx'
import { answerFeed } from '../answer-feed.ts'

export const GET = publicRoute({
  name: 'GET /feed.xml',
  run: ({ origin }) => answerFeed({ origin, list: '/', filter: {} }),
})
