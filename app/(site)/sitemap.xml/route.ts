import { publicRoute } from '#lib/web/public-route.tsx'
import { answerSitemap } from '../answer-sitemap.ts'

export const GET = publicRoute({ name: 'GET /sitemap.xml', run: answerSitemap })
