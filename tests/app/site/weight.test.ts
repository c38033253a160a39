import { brotliCompressSync, gzipSync } from 'node:zlib'
import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { author } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { prose } from '../../factories/prose.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'
import { visit } from './visit.ts'

useDatabase()

/** What a server may send before it hears back: ten packets (RFC 6928). */
const firstRoundTrip = 14_336

test('a text of 800 words with 20 comments comes in one first round trip, its styles within', async () => {
  await site({
    title: 'Kapok Lane Fellowship',
    description: prose(30),
    menu: [{ label: 'About us', url: '/about/' }],
  })
  const writer = await author({ name: 'Tevy Marlowe' })
  const [cover, inText, portrait] = [await picture({ credit: 'Ines' }), await picture(), await picture()]
  await database().author.update({
    where: { id: writer.id },
    data: { portraitId: portrait.id, bio: rich(prose(40)) },
  })
  await database().nextStep.createMany({
    data: (['learn', 'give', 'sponsor', 'pray'] as const).map((kind, at) => ({
      kind,
      title: prose(5),
      text: rich(prose(25)),
      linkLabel: prose(3),
      linkUrl: `/next-steps/#${kind}`,
      position: at,
    })),
  })
  const paragraphs = Array.from({ length: 10 }, () => prose(80))
  const body = bodyOf(...paragraphs)
  const picturePart = {
    mediaId: inText.id,
    alt: prose(12),
    decorative: false,
    caption: prose(10),
    width: 'wide',
  }
  const row = await post({
    title: prose(6),
    excerpt: prose(30),
    coverId: cover.id,
    coverAlt: prose(12),
    body: { ...body, content: [...body.content, { type: 'picture', attrs: picturePart }] },
  })
  const filed = {
    topics: [await topic({ name: 'Field Notes' })],
    tags: [await tag({ name: 'work' }), await tag({ name: 'rain' })],
    authors: [writer],
    pictures: [cover, inText],
  }
  await file(row, filed)
  for (const title of [prose(6), prose(6)]) await file(await post({ title }), { authors: [writer] })
  let parentId: string | null = null
  for (let at = 0; at < 20; at++) {
    const made = await comment({
      postId: row.id,
      parentId: at % 3 === 0 ? null : parentId,
      status: 'approved',
      authorName: prose(2),
      body: prose(45),
      createdAt: new Date(Date.UTC(2026, 2, 2, at, at * 2)),
    })
    if (at % 3 === 0) parentId = made.id
  }
  const page = await visit(row.path)
  expect(page.all('article')).toHaveLength(21)
  const weight = {
    brotli: brotliCompressSync(page.text).length,
    gzip: gzipSync(page.text, { level: 9 }).length,
  }
  expect(weight.brotli).toBeLessThanOrEqual(firstRoundTrip)
  expect(weight.gzip).toBeLessThanOrEqual(firstRoundTrip)
})

const rich = (text: string) => JSON.parse(JSON.stringify(richTextFromText(text)))
