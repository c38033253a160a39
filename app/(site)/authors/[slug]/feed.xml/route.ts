import { authorUrl } from '#lib/posts/address.ts'
import { authorTags } from '#lib/posts/cache-tags.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerFeed } from '../../../answer-feed.ts'
import { requireAuthor } from '../../author-page.tsx'

export const GET = publicRoute({
  name: 'GET /authors/[slug]/feed.xml',
  run: async ({ params, origin }) => {
    const author = await requireAuthor(params.slug!)
    const { id: authorId, name, slug } = author
    return await answerFeed({
      origin,
      list: authorUrl(slug),
      name,
      filter: { authorId },
      tags: authorTags(author),
    })
  },
})
