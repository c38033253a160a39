import { authorUrl } from '#lib/posts/address.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerListPage } from '../../../../list-request.ts'
import { answerAuthorPage } from '../../../author-page.tsx'

export const GET = publicRoute({
  name: 'GET /authors/[slug]/page/[number]',
  run: (request) => {
    const { params, origin } = request
    const slug = params.slug!
    return answerListPage(request, authorUrl(slug), (page) => answerAuthorPage({ slug, page, origin }))
  },
})
