import { tagUrl } from '#lib/posts/address.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { orFormer } from '../../../../former-slug.ts'
import { answerListPage } from '../../../../list-request.ts'
import { answerTagPage } from '../../../tag-page.tsx'

export const GET = publicRoute({
  name: 'GET /tags/[slug]/page/[number]',
  run: (request) => {
    const { params, origin } = request
    const slug = params.slug!
    return orFormer('tag', request, () =>
      answerListPage(request, tagUrl(slug), (page) => answerTagPage({ slug, page, origin })),
    )
  },
})
