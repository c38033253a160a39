import { atom } from '#components/site/feeds/atom.ts'
import { type Feed, feedOfComments, feedOfPosts } from '#components/site/feeds/feed.ts'
import { jsonFeed } from '#components/site/feeds/json-feed.ts'
import { rss } from '#components/site/feeds/rss.ts'
import { listNewestPublicComments } from '#lib/comments/public-queries.ts'
import type { FeedFormat } from '#lib/posts/address.ts'
import { eachOnce, listTag, postTag, siteTag, wholeTags } from '#lib/posts/cache-tags.ts'
import { listWholePublicPosts, type PostFilter } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { answerFile, type PublicRequest } from '#lib/web/public-route.tsx'

/** A list that a feed follows. */
export interface Followed {
  /** Its address, and its name where it is not the whole site. */
  list: string
  name?: string
  filter: PostFilter
  tags?: readonly string[]
}

type Asked = Pick<PublicRequest, 'origin' | 'request'> & { format: FeedFormat }

const formats: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  rss: { type: 'application/rss+xml', write: rss },
  atom: { type: 'application/atom+xml', write: atom },
  json: { type: 'application/feed+json', write: jsonFeed },
}

const newest = { page: 1, perPage: 20 }

export async function answerFeed(followed: Followed, asked: Asked): Promise<Response> {
  const { list, name, filter, tags = [] } = followed
  const [site, { posts }] = await Promise.all([findSite(), listWholePublicPosts(filter, newest)])
  const feed = feedOfPosts({ list, name, posts }, { site, origin: asked.origin })
  return answer(feed, asked, eachOnce(siteTag, listTag, tags, posts.flatMap(wholeTags)))
}

/** The newest comments under a post. */
export async function answerCommentFeed(post: WholePost, asked: Asked): Promise<Response> {
  const [site, comments] = await Promise.all([findSite(), listNewestPublicComments(post.id)])
  const feed = feedOfComments({ post, comments }, { site, origin: asked.origin })
  return answer(feed, asked, [siteTag, listTag, postTag(post)])
}

const answer = (feed: Feed, { request, format }: Asked, tags: readonly string[]): Response => {
  const { type, write } = formats[format]
  return answerFile(request, { body: write(feed), type, tags })
}
