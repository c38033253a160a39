import { type Feed, type FeedItem, selfOf } from './feed.ts'

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: selfOf(feed, 'json'),
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.site.organisation || feed.site.title, url: `${feed.origin}/` }],
    items: feed.items.map(itemThing),
  })}\n`
}

const itemThing = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary,
  ...(item.html === null ? { content_text: item.summary } : { content_html: item.html }),
  ...(item.picture && { image: item.picture.url }),
  date_published: item.publishedAt.toISOString(),
  date_modified: item.updatedAt.toISOString(),
  authors: item.authors,
  tags: item.categories,
  language: item.language,
})
