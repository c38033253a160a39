import type { PublicAuthor } from '#lib/people/public-queries.ts'
import { authorUrl, postUrl, topicUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

type Thing = Record<string, unknown>

/** A data block, not a script: nothing of it runs. */
export function JsonLd({ things }: { things: readonly Thing[] }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
  return <script type="application/ld+json">{json.replaceAll('<', '\\u003c')}</script>
}

export function organisationThing(site: SiteSettings, origin: string): Thing {
  const name = site.organisation || site.title
  return { '@type': 'NGO', '@id': `${origin}/#organisation`, name, url: `${origin}/` }
}

export function siteThing(site: SiteSettings, origin: string): Thing {
  const publisher = { '@id': `${origin}/#organisation` }
  return { '@type': 'WebSite', name: site.title, url: `${origin}/`, inLanguage: site.language, publisher }
}

export function authorThing(author: Pick<PublicAuthor, 'name' | 'slug'>, origin: string): Thing {
  return { '@type': 'Person', name: author.name, url: origin + authorUrl(author.slug) }
}

export function postThing(
  post: WholePost,
  given: { origin: string; description: string; picture?: string },
): Thing {
  const { origin, description, picture } = given
  const url = origin + postUrl(post.path)
  return {
    '@type': 'BlogPosting',
    headline: post.title,
    ...(description && { description }),
    datePublished: post.publishedAt.toISOString(),
    dateModified: post.updatedAt.toISOString(),
    inLanguage: post.language,
    author: post.authors.map((author) => authorThing(author, origin)),
    publisher: { '@id': `${origin}/#organisation` },
    url,
    ...(picture && { image: origin + picture }),
    ...(post.tags.length > 0 && { keywords: post.tags.map(({ name }) => name) }),
    commentCount: post.commentCount,
  }
}

export function postTrail(post: WholePost, given: { site: SiteSettings; origin: string }): Thing {
  const [topic] = post.topics
  return trailThing(given.origin, [
    { name: given.site.title, url: '/' },
    ...(topic ? [{ name: topic.name, url: topicUrl(topic.slug) }] : []),
    { name: post.title, url: postUrl(post.path) },
  ])
}

/** From the site down to a page of it. */
export const pageTrail = (
  page: WholePost,
  given: { site: SiteSettings; origin: string; above: readonly PostLink[] },
): Thing =>
  trailThing(given.origin, [
    { name: given.site.title, url: '/' },
    ...[...given.above, page].map(({ title, path }) => ({ name: title, url: postUrl(path) })),
  ])

export function trailThing(origin: string, steps: readonly { name: string; url: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: origin + url,
    })),
  }
}
