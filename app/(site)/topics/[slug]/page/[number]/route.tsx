import { topicUrl } from '#lib/posts/address.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerListPage } from '../../../../list-request.ts'
import { answerTopicPage } from '../../../topic-page.tsx'

export const GET = publicRoute({
  name: 'GET /topics/[slug]/page/[number]',
  run: (request) => {
    const { params, origin } = request
    const slug = params.slug!
    return answerListPage(request, topicUrl(slug), (page) => answerTopicPage({ slug, page, origin }))
  },
})
