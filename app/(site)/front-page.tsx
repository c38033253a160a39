import { JsonLd, organisationThing, siteThing } from '#components/site/json-ld.tsx'
import { FrontHeading } from '#components/site/list-heading.tsx'
import { ListPage, WholeListPage } from '#components/site/list-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { newerUrl, olderUrl } from '#components/site/pager.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { listPageUrl } from '#lib/posts/address.ts'
import { cardTags, eachOnce, listTag, siteTag, topicTag, wholeTags } from '#lib/posts/cache-tags.ts'
import { listPublicPosts, listPublicTopics, listWholePublicPosts } from '#lib/posts/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { Site } from '#lib/settings/site.ts'
import { document } from '#lib/web/document.tsx'
import { requireExisting } from './list-request.ts'

interface Asked {
  page: number
  origin: string
  /** In place of the site's own settings, for a preview of others. */
  site?: Site
}

/** The newest posts, as cards or whole. */
export async function answerFrontPage({ page, origin, site: draft }: Asked): Promise<Response> {
  const [site, topics] = await Promise.all([draft ?? findSite(), listPublicTopics()])
  const words = wordsFor(site)
  const { list, pages, tags } = await (site.frontPage === 'whole' ? wholePosts : cards)(page, {
    site,
    words,
    topics,
    origin,
  })
  const pager = { list: '/', page, pages }
  return await document({
    ...pageParts({
      site,
      words,
      origin,
      title: page > 1 ? words.lists.pageOf(page, pages) : undefined,
      description: site.description,
      url: listPageUrl('/', page),
      previous: newerUrl(pager),
      next: olderUrl(pager),
      head: page === 1 && <JsonLd things={[organisationThing(site, origin), siteThing(site, origin)]} />,
      children: list,
    }),
    tags: eachOnce(siteTag, listTag, topics.map(topicTag), tags),
  })
}

interface Around {
  site: Awaited<ReturnType<typeof findSite>>
  words: Words
  topics: Awaited<ReturnType<typeof listPublicTopics>>
  origin: string
}

async function cards(page: number, { site, words, topics }: Around) {
  const { posts, pages } = await listPublicPosts({}, { page, perPage: site.postsPerPage })
  requireExisting({ page, pages })
  const heading = <FrontHeading {...{ site, words, topics, page, pages }} />
  const list = <ListPage {...{ site, words, heading, posts, page, pages }} list="/" opens={page === 1} />
  return { list, pages, tags: posts.flatMap(cardTags) }
}

async function wholePosts(page: number, { site, words, topics, origin }: Around) {
  const { posts, pages } = await listWholePublicPosts({}, { page, perPage: site.postsPerPage })
  requireExisting({ page, pages })
  const heading = <FrontHeading {...{ site, words, topics, page, pages }} />
  const list = <WholeListPage {...{ site, words, origin, heading, posts, page, pages }} list="/" />
  return { list, pages, tags: posts.flatMap(wholeTags) }
}
