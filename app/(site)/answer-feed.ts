import { rss } from '#components/site/rss.ts'
import { eachOnce, listTag, siteTag, wholeTags } from '#lib/posts/cache-tags.ts'
import { listWholePublicPosts, type PostFilter } from '#lib/posts/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { answerXml } from '#lib/web/public-route.tsx'

interface Feed {
  origin: string
  /** The list that it follows, and its name where that is not the whole site. */
  list: string
  name?: string
  filter: PostFilter
  tags?: readonly string[]
}

const newest = { page: 1, perPage: 20 }

export async function answerFeed({ origin, list, name, filter, tags = [] }: Feed): Promise<Response> {
  const [site, { posts }] = await Promise.all([findSite(), listWholePublicPosts(filter, newest)])
  const xml = rss({ site, origin, list, name, posts })
  return answerXml(xml, 'application/rss+xml', eachOnce(siteTag, listTag, tags, posts.flatMap(wholeTags)))
}
