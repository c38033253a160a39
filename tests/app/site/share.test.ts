import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { database } from '#lib/database/client.ts'
import { mediaFolder } from '#lib/env.ts'
import { cropMedia } from '#lib/media/cut.ts'
import { focusMedia } from '#lib/media/focus.ts'
import { systemActor } from '#lib/people/actor.ts'
import { useDatabase } from '../../factories/database.ts'
import { filesInStore, media, useInBody } from '../../factories/media.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { meta, visit } from './visit.ts'

const mockDrawn: string[] = []

// The drawing itself needs a module that these tests cannot load; what is drawn is seen.
jest.mock('next/og', () => ({
  ImageResponse: class extends Response {
    constructor(card: {
      type: (props: unknown) => unknown
      props: { title: string; site: { title: string } }
    }) {
      super('a drawing')
      mockDrawn.push(JSON.stringify(card.type(card.props)))
    }
  },
}))

useDatabase()

beforeEach(async () => {
  mockDrawn.length = 0
  await database().post.deleteMany()
  await site()
})

const withCover = async (values: Parameters<typeof post>[0] = {}) => {
  const cover = await media({ width: 1_600, height: 1_600 })
  const row = await post({ coverId: cover.id, coverAlt: 'A loom', ...values })
  await database().mediaUse.create({ data: { mediaId: cover.id, postId: row.id, place: 'cover' } })
  return { row, cover }
}

const cardOf = async (path: string) => {
  const page = await visit(path)
  return { url: meta(page, 'og:image')!.replace('http://localhost:3000', ''), page }
}

test('another file or another spot is another card, so that programs look again', async () => {
  const { row, cover } = await withCover()
  const first = (await cardOf(row.path)).url
  await focusMedia(systemActor('tests'), { mediaId: cover.id, focus: { x: 0, y: 0 } })
  const second = (await cardOf(row.path)).url
  const crop = { x: 0, y: 0, width: 50, height: 50 }
  await cropMedia(systemActor('tests'), { mediaId: cover.id, crop })
  const third = (await cardOf(row.path)).url
  expect(new Set([first, second, third]).size).toBe(3)
  expect((await visit(third)).status).toBe(200)
})

test('a cover is cut to 1200×630 once, with nothing of the file in it, and kept', async () => {
  const { row, cover } = await withCover()
  const { url, page } = await cardOf(row.path)
  expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630'])
  expect([meta(page, 'og:image:alt'), meta(page, 'twitter:card')]).toEqual(['A loom', 'summary_large_image'])
  const answer = await visit(url)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.tags).toEqual(expect.arrayContaining([`post:${row.id}`, `media:${cover.id}`]))
  const [kept] = filesInStore().filter((name) => name.endsWith('-share.jpg'))
  const { width, height, format, exif } = await sharp(readFileSync(join(mediaFolder()!, kept!))).metadata()
  expect([width, height, format, exif]).toEqual([1_200, 630, 'jpeg', undefined])
  const etag = answer.headers.get('etag')!
  expect((await visit(url, { 'if-none-match': etag })).status).toBe(304)
})

test('a post without a cover shows the first picture of its text', async () => {
  const item = await media()
  const picture = { type: 'picture', attrs: { mediaId: item.id, alt: 'A hand', caption: '' } }
  const row = await post({ body: { type: 'doc', version: 1, content: [picture] } })
  await useInBody(row.id, item)
  const { url } = await cardOf(row.path)
  expect(url).toMatch(/\.jpg$/)
  expect((await visit(url)).status).toBe(200)
})

test.each(['adult', 'child', 'not_sure'] as const)(
  'of %s there is a card of words alone',
  async (protection) => {
    const { row } = await withCover({ protection, title: 'Her story' })
    const { url } = await cardOf(row.path)
    expect(url).toMatch(/\.png$/)
    const answer = await visit(url)
    expect([answer.status, answer.headers.get('content-type'), answer.text]).toEqual([
      200,
      'image/png',
      'a drawing',
    ])
    expect(mockDrawn[0]).toContain('Her story')
    expect(mockDrawn[0]).toContain('Kapok Lane')
    expect(mockDrawn[0]).not.toContain('/media/')
  },
)

test('a title that the font cannot draw is left out', async () => {
  const row = await post({ title: 'ភាសាខ្មែរ', language: 'km' })
  await visit((await cardOf(row.path)).url)
  expect(mockDrawn[0]).toContain('Kapok Lane')
  expect(mockDrawn[0]).not.toContain('ភាសា')
})

test('the address changes with the picture, and an old one leads to the new', async () => {
  const { row } = await withCover()
  const { url: before } = await cardOf(row.path)
  await database().post.update({ where: { id: row.id }, data: { protection: 'child' } })
  const answer = await visit(before)
  expect([answer.status, answer.headers.get('cache-tag')]).toEqual([302, null])
  expect(answer.headers.get('location')).toBe((await cardOf(row.path)).url)
})

test('there is none of what is not public, nor of a picture that was withdrawn', async () => {
  const { row, cover } = await withCover()
  const { url } = await cardOf(row.path)
  await database().media.update({ where: { id: cover.id }, data: { withdrawnAt: new Date() } })
  expect((await visit(url)).status).toBe(302)
  await database().post.update({ where: { id: row.id }, data: { withdrawnAt: new Date() } })
  for (const path of [url, '/-/share/x.jpg', `/-/share/${row.id}.jpg`]) {
    expect((await visit(path)).status).toBe(404)
  }
})
