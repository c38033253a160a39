import { tagUrl } from '#lib/posts/address.ts'
import { tagTag } from '#lib/posts/cache-tags.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerFeed } from '../../../answer-feed.ts'
import { requireTag } from '../../tag-page.tsx'

export const GET = publicRoute({
  name: 'GET /tags/[slug]/feed.xml',
  run: async ({ params, origin }) => {
    const tag = await requireTag(params.slug!)
    const { id: tagId, name, slug } = tag
    return await answerFeed({ origin, list: tagUrl(slug), name, filter: { tagId }, tags: [tagTag(tag)] })
  },
})
