import { authorThing, JsonLd, organisationThing } from '#components/site/json-ld.tsx'
import { AuthorHeading } from '#components/site/list-heading.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { findPublicAuthor, type PublicAuthor } from '#lib/people/public-queries.ts'
import { authorUrl } from '#lib/posts/address.ts'
import { authorTags } from '#lib/posts/cache-tags.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { Followed } from '../answer-feed.ts'
import { notFound } from '../list-request.ts'
import { answerListedPosts } from '../listed-posts.tsx'

/** @throws RefusedError not_found, also for an author who has published nothing */
async function requireAuthor(slug: string): Promise<PublicAuthor> {
  const author = await findPublicAuthor(slug)
  if (!author) throw notFound()
  return author
}

export async function answerAuthorPage(given: {
  slug: string
  page: number
  origin: string
}): Promise<Response> {
  const { slug, page, origin } = given
  const [author, site] = await Promise.all([requireAuthor(slug), findSite()])
  const words = wordsFor(site)
  return await answerListedPosts({
    list: authorUrl(slug),
    page,
    origin,
    filter: { authorId: author.id },
    title: author.name,
    description: words.lists.postsBy(author.name),
    hasFeed: true,
    kind: 'profile',
    head: <JsonLd things={[authorThing(author, origin), organisationThing(site, origin)]} />,
    heading: (count) => <AuthorHeading author={author} count={count} origin={origin} words={words} />,
    tags: authorTags(author),
  })
}

/** @throws RefusedError not_found */
export async function followAuthor(slug: string): Promise<Followed> {
  const author = await requireAuthor(slug)
  return {
    list: authorUrl(author.slug),
    name: author.name,
    filter: { authorId: author.id },
    tags: authorTags(author),
  }
}
