import { topicUrl } from '#lib/posts/address.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { orFormer } from '../../../../former-slug.ts'
import { answerListPage } from '../../../../list-request.ts'
import { answerTopicPage } from '../../../topic-page.tsx'

export const GET = publicRoute({
  name: 'GET /topics/[slug]/page/[number]',
  run: (request) => {
    const { params, origin } = request
    const slug = params.slug!
    return orFormer('topic', request, () =>
      answerListPage(request, topicUrl(slug), (page) => answerTopicPage({ slug, page, origin })),
    )
  },
})
