import { publicRoute } from '#lib/web/public-route.tsx'
import { answerSitemapPart } from '../../answer-sitemap.ts'

export const GET = publicRoute({
  name: 'GET /sitemap/[part]',
  run: (asked) => answerSitemapPart(asked, asked.params.part!),
})
