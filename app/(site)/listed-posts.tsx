import type { ReactNode } from 'react'
import { ListPage } from '#components/site/list-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { newerUrl, olderUrl } from '#components/site/pager.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { listPageUrl } from '#lib/posts/address.ts'
import { cardTags, eachOnce, listTag, siteTag } from '#lib/posts/cache-tags.ts'
import { listPublicPosts, type PostFilter } from '#lib/posts/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { notFound, requireExisting } from './list-request.ts'

interface Listed {
  /** The list's own address. */
  list: string
  page: number
  origin: string
  filter: PostFilter
  title: string
  description?: string
  /** Whether the list has a feed of its own. */
  hasFeed: boolean
  kind?: 'website' | 'profile'
  head?: ReactNode
  heading: (count: number, words: Words) => ReactNode
  tags: readonly string[]
}

/** A page of the posts under a topic, a tag, an author or a month; one without any has no page. */
export async function answerListedPosts(listed: Listed): Promise<Response> {
  const { list, page, origin, title } = listed
  const site = await findSite()
  const { posts, pages, total } = await listPublicPosts(listed.filter, { page, perPage: site.postsPerPage })
  if (total === 0) throw notFound()
  requireExisting({ page, pages })
  const words = wordsFor(site)
  const pager = { list, page, pages }
  return await document({
    ...pageParts({
      site,
      words,
      origin,
      title: page > 1 ? `${title} · ${words.lists.pageOf(page, pages)}` : title,
      description: page > 1 ? undefined : listed.description,
      url: listPageUrl(list, page),
      kind: listed.kind,
      previous: newerUrl(pager),
      next: olderUrl(pager),
      feeds: listed.hasFeed ? [{ title: `${title} · ${site.title}`, list }] : [],
      head: page === 1 && listed.head,
      children: <ListPage {...{ ...pager, site, words, posts }} heading={listed.heading(total, words)} />,
    }),
    tags: eachOnce(siteTag, listTag, listed.tags, posts.flatMap(cardTags)),
  })
}
