import { topicUrl } from '#lib/posts/address.ts'
import { topicTag } from '#lib/posts/cache-tags.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerFeed } from '../../../answer-feed.ts'
import { requireTopic } from '../../topic-page.tsx'

export const GET = publicRoute({
  name: 'GET /topics/[slug]/feed.xml',
  run: async ({ params, origin }) => {
    const { topic, topics, below } = await requireTopic(params.slug!)
    const { name, slug } = topic
    const tags = topics.map(topicTag)
    return await answerFeed({ origin, list: topicUrl(slug), name, filter: { topicIds: below }, tags })
  },
})
