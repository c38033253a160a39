import { ListHeading } from '#components/site/list-heading.tsx'
import { tagUrl } from '#lib/posts/address.ts'
import { tagTag } from '#lib/posts/cache-tags.ts'
import { findPublicTag } from '#lib/posts/public-queries.ts'
import type { Named } from '#lib/posts/public-view.ts'
import type { Followed } from '../answer-feed.ts'
import { notFound } from '../list-request.ts'
import { answerListedPosts } from '../listed-posts.tsx'

/** @throws RefusedError not_found */
async function requireTag(slug: string): Promise<Named> {
  const tag = await findPublicTag(slug)
  if (!tag) throw notFound()
  return tag
}

export async function answerTagPage(given: {
  slug: string
  page: number
  origin: string
}): Promise<Response> {
  const { slug, page, origin } = given
  const tag = await requireTag(slug)
  return await answerListedPosts({
    list: tagUrl(slug),
    page,
    origin,
    filter: { tagId: tag.id },
    title: tag.name,
    hasFeed: true,
    heading: (count, words) => (
      <ListHeading kind={words.lists.tag} name={tag.name} count={count} words={words} />
    ),
    tags: [tagTag(tag)],
  })
}

/** @throws RefusedError not_found */
export async function followTag(slug: string): Promise<Followed> {
  const tag = await requireTag(slug)
  return { list: tagUrl(tag.slug), name: tag.name, filter: { tagId: tag.id }, tags: [tagTag(tag)] }
}
