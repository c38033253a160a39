import { sitemap, sitemapIndex } from '#components/site/sitemap.ts'
import { topicUrl } from '#lib/posts/address.ts'
import { listTag, siteTag } from '#lib/posts/cache-tags.ts'
import { listPublicTopics } from '#lib/posts/public-queries.ts'
import { countPublicSitemapParts, listPublicSitemapEntries } from '#lib/posts/sitemap/public-queries.ts'
import { answerFile, type PublicRequest } from '#lib/web/public-route.tsx'
import { notFound } from './list-request.ts'

type Asked = Pick<PublicRequest, 'origin' | 'request'>

const partUrl = (part: string | number): string => `/sitemap/${part}.xml`

/** One map while it is small, else a map of its parts. */
export async function answerSitemap(asked: Asked): Promise<Response> {
  const count = await countPublicSitemapParts()
  if (count <= 1) return answer(asked, sitemap({ ...asked, ...(await allOf(1)) }))
  const parts = ['lists', ...Array.from({ length: count }, (_, at) => at + 1)].map(partUrl)
  return answer(asked, sitemapIndex({ ...asked, parts }))
}

/** @param part e.g. `3.xml`, or `lists.xml` for what is no post */
export async function answerSitemapPart(asked: Asked, part: string): Promise<Response> {
  if (part === 'lists.xml') return answer(asked, sitemap({ ...asked, lists: await lists(), entries: [] }))
  const number = /^([1-9]\d{0,4})\.xml$/.exec(part)?.[1]
  const entries = number ? await listPublicSitemapEntries(Number(number)) : []
  if (entries.length === 0) throw notFound()
  return answer(asked, sitemap({ ...asked, lists: [], entries }))
}

const allOf = async (part: number) => ({
  lists: await lists(),
  entries: await listPublicSitemapEntries(part),
})

const lists = async (): Promise<string[]> => [
  ...['/', '/follow', '/archive'],
  ...(await listPublicTopics()).map(({ slug }) => topicUrl(slug)),
]

const answer = ({ request }: Asked, text: string): Response =>
  answerFile(request, { body: text, type: 'application/xml', tags: [siteTag, listTag] })
