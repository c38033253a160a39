import { JsonLd, trailThing } from '#components/site/json-ld.tsx'
import { TopicHeading } from '#components/site/list-heading.tsx'
import { topicUrl } from '#lib/posts/address.ts'
import { topicTag } from '#lib/posts/cache-tags.ts'
import { listPublicTopics } from '#lib/posts/public-queries.ts'
import { type Topic, topicAndBelow, topicsAbove } from '#lib/posts/topic-tree.ts'
import type { Followed } from '../answer-feed.ts'
import { notFound } from '../list-request.ts'
import { answerListedPosts } from '../listed-posts.tsx'

/** @throws RefusedError not_found, also for a topic without anything to read */
async function requireTopic(slug: string): Promise<{ topic: Topic; topics: Topic[]; below: string[] }> {
  const topics = await listPublicTopics()
  const topic = topics.find((known) => known.slug === slug)
  if (!topic) throw notFound()
  return { topic, topics, below: topicAndBelow(topics, topic.id) }
}

/** Posts of the topic and of all below it. */
export async function answerTopicPage(given: {
  slug: string
  page: number
  origin: string
}): Promise<Response> {
  const { slug, page, origin } = given
  const { topic, topics, below } = await requireTopic(slug)
  const trail = [...topicsAbove(topics, topic.id), topic].map(({ name, slug }) => ({
    name,
    url: topicUrl(slug),
  }))
  return await answerListedPosts({
    list: topicUrl(slug),
    page,
    origin,
    filter: { topicIds: below },
    title: topic.name,
    description: topic.description,
    hasFeed: true,
    head: <JsonLd things={[trailThing(origin, trail)]} />,
    heading: (count, words) => <TopicHeading {...{ topic, topics, count, words }} />,
    tags: topics.map(topicTag),
  })
}

/** @throws RefusedError not_found */
export async function followTopic(slug: string): Promise<Followed> {
  const { topic, topics, below } = await requireTopic(slug)
  return {
    list: topicUrl(topic.slug),
    name: topic.name,
    filter: { topicIds: below },
    tags: topics.map(topicTag),
  }
}
