import { database } from '#lib/database/client.ts'
import { listPublicMedia } from '#lib/media/public-queries.ts'
import { countUndescribed, listMedia, listPictures, requireMedia } from '#lib/media/queries.ts'
import { listUses } from '#lib/media/use-queries.ts'
import { systemActor } from '#lib/people/actor.ts'
import { useDatabase } from '../../factories/database.ts'
import { media, useInBody } from '../../factories/media.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

const tests = systemActor('tests')

beforeEach(async () => {
  await database().post.deleteMany()
  await database().author.deleteMany()
  await database().media.deleteMany()
})

/** Rows without files, for lists. */
async function rows(count: number, createdAt: (number: number) => Date): Promise<void> {
  await database().media.createMany({
    data: Array.from({ length: count }, (_, number) => ({
      hash: number.toString(16).padStart(32, '0'),
      width: 10,
      height: 10,
      renditions: [],
      master: `${number}`,
      fileName: `row-${number}.jpg`,
      createdAt: createdAt(number),
    })),
  })
}

async function wholeList(search?: string): Promise<string[]> {
  const names: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listMedia(tests, { search, cursor })
    names.push(...page.items.map(({ fileName }) => fileName))
    cursor = page.next
  }
  return names
}

test('the library is walked page by page, newest first, each picture once', async () => {
  await rows(95, (number) => new Date(Date.UTC(2026, 0, 1, 0, 0, number)))
  const names = await wholeList()
  expect(names).toEqual(Array.from({ length: 95 }, (_, number) => `row-${94 - number}.jpg`))
})

test('pictures of the same moment are each there once too', async () => {
  await rows(95, () => new Date(Date.UTC(2026, 0, 1)))
  const names = await wholeList()
  expect([names.length, new Set(names).size]).toEqual([95, 95])
})

test('a list of exactly one page ends there', async () => {
  await rows(40, (number) => new Date(number))
  expect((await listMedia(tests)).next).toBeNull()
})

test.each(['x', '2026 1', `now ${crypto.randomUUID()}`])('the cursor %j leads nowhere', async (cursor) => {
  await expect(listMedia(tests, { cursor })).rejects.toMatchObject({ reason: 'not_found' })
})

test('what is searched for is found in words and file names, signs as they stand', async () => {
  await rows(3, (number) => new Date(number))
  const { id } = await media({ alt: 'A stall at 100 % effort_day', credit: 'Photo: Dara' })
  for (const search of ['STALL', '100 %', 'effort_', 'dara']) {
    expect((await listMedia(tests, { search })).items.map((item) => item.id)).toEqual([id])
  }
  expect(await wholeList('W-1.j')).toEqual(['row-1.jpg'])
  expect(await wholeList('row_1')).toEqual([])
  expect(await wholeList('%')).toHaveLength(1)
  expect(await wholeList('\\')).toEqual([])
})

test('a picture is found by the titles of the posts that show it, where these may be known', async () => {
  const [owner, other] = [await staff('author'), await staff('author')]
  const [inText, asCover, secret] = [await media(), await media(), await media()]
  await useInBody((await post({ title: 'Rivers in flood' })).id, inText)
  await post({ title: 'Rivers at rest', coverId: asCover.id })
  await useInBody(
    (await post({ title: 'Rivers, a draft', status: 'draft', createdById: owner.accountId })).id,
    secret,
  )
  const foundBy = async (actor: typeof owner) =>
    (await listMedia(actor, { search: 'rivers' })).items.map(({ id }) => id).sort()
  expect(await foundBy(owner)).toEqual([inText.id, asCover.id, secret.id].sort())
  expect(await foundBy(other)).toEqual([inText.id, asCover.id].sort())
  expect(await foundBy(await staff('editor'))).toContain(secret.id)
})

test('the unused ones are those that no post, author or page of the site shows', async () => {
  const [inText, asCover, portrait, logo, free] = await Promise.all(Array.from({ length: 5 }, () => media()))
  await useInBody((await post({ status: 'draft', coverId: asCover!.id })).id, inText!)
  const { id } = await author()
  await database().author.update({ where: { id }, data: { portraitId: portrait!.id } })
  await site({ logoId: logo!.id })
  expect((await listMedia(tests, { show: 'unused' })).items.map((item) => item.id)).toEqual([free!.id])
})

test('the to-do list holds what says nothing yet, and for a writer only their own', async () => {
  const [nadia, editor] = [await staff('contributor'), await staff('editor')]
  const own = await media({ actor: nadia })
  const others = await media({ actor: editor })
  await media({ actor: nadia, alt: 'A stall' })
  await media({ actor: nadia, decorative: true })
  const withdrawn = await media({ actor: nadia })
  await database().media.update({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } })
  const listed = async (actor: typeof nadia) =>
    (await listMedia(actor, { show: 'undescribed' })).items.map(({ id }) => id).sort()
  expect([await listed(nadia), await countUndescribed(nadia)]).toEqual([[own.id], 1])
  expect([await listed(editor), await countUndescribed(editor)]).toEqual([[own.id, others.id].sort(), 2])
  await expect(countUndescribed(await staff('moderator'))).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a withdrawn picture is in no list and not found', async () => {
  const { id } = await media()
  await database().media.update({ where: { id }, data: { withdrawnAt: new Date() } })
  expect((await listMedia(tests)).items).toEqual([])
  expect(await listPictures(tests, [id])).toEqual(new Map())
  await expect(requireMedia(tests, id)).rejects.toMatchObject({ reason: 'not_found' })
})

test.each(['no id', crypto.randomUUID()])('%s is not in the library', async (id) => {
  await expect(requireMedia(tests, id)).rejects.toMatchObject({ reason: 'not_found' })
})

test.each(['moderator', 'viewer', 'visitor'] as const)('a %s sees none of it', async (role) => {
  const actor = role === 'visitor' ? visitor() : await staff(role)
  const { id } = await media()
  const asked = [listMedia(actor), requireMedia(actor, id), listUses(actor, id), listPictures(actor, [id])]
  for (const answer of await Promise.allSettled(asked)) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'RefusedError' } })
  }
})

describe('where a picture is used', () => {
  test('names covers, texts and portraits, a cover once', async () => {
    const item = await media()
    const both = await post({ title: 'Both', coverId: item.id })
    await database().mediaUse.create({ data: { mediaId: item.id, postId: both.id, place: 'cover' } })
    await useInBody(both.id, item)
    const { id } = await author({ name: 'Dara' })
    await database().author.update({ where: { id }, data: { portraitId: item.id } })
    const uses = await listUses(tests, item.id)
    expect(uses.map(({ place, title }) => `${place} ${title}`).sort()).toEqual([
      'body Both',
      'cover Both',
      'portrait Dara',
    ])
  })

  test('keeps the title of another’s draft to who may change it', async () => {
    const [owner, other, editor] = [await staff('author'), await staff('author'), await staff('editor')]
    const item = await media()
    await useInBody((await post({ title: 'Draft', status: 'draft', createdById: owner.accountId })).id, item)
    await useInBody((await post({ title: 'Open', createdById: owner.accountId })).id, item)
    const titlesFor = async (actor: typeof owner) =>
      (await listUses(actor, item.id)).map(({ title }) => title).sort()
    expect(await titlesFor(owner)).toEqual(['Draft', 'Open'])
    expect(await titlesFor(editor)).toEqual(['Draft', 'Open'])
    expect(await titlesFor(other)).toEqual(['Open', null])
  })
})

describe('readers', () => {
  test('are shown what a public page uses, with addresses under /media', async () => {
    const [shown, hidden] = [await media({ credit: 'Photo: Dara' }), await media()]
    await useInBody((await post()).id, shown)
    await useInBody((await post({ status: 'draft' })).id, hidden)
    const found = await listPublicMedia([shown.id, hidden.id, crypto.randomUUID(), 'no id', shown.id])
    expect([...found.keys()]).toEqual([shown.id])
    expect(found.get(shown.id)).toEqual({
      id: shown.id,
      width: 400,
      height: 300,
      credit: 'Photo: Dara',
      sources: [320, 400].map((width) => ({
        width,
        webp: expect.stringMatching(new RegExp(`^/media/[0-9a-f]{2}/[0-9a-f]{30}-${width}\\.webp$`)),
        jpeg: expect.stringMatching(new RegExp(`^/media/[0-9a-f]{2}/[0-9a-f]{30}-${width}\\.jpg$`)),
      })),
    })
  })

  test('are shown a portrait of an author with something to read, and no withdrawn picture', async () => {
    const [portrait, { id: postId }, { id: authorId }] = [await media(), await post(), await author()]
    await database().author.update({ where: { id: authorId }, data: { portraitId: portrait.id } })
    expect((await listPublicMedia([portrait.id])).size).toBe(0)
    await database().postAuthor.create({ data: { postId, authorId } })
    expect((await listPublicMedia([portrait.id])).size).toBe(1)
    await database().media.update({ where: { id: portrait.id }, data: { withdrawnAt: new Date() } })
    expect((await listPublicMedia([portrait.id])).size).toBe(0)
  })

  test('asking for nothing asks nothing', async () => {
    expect(await listPublicMedia([])).toEqual(new Map())
  })
})

test('a preview is given pictures that no reader sees yet', async () => {
  const item = await media()
  expect((await listPictures(await staff('contributor'), [item.id, 'no id'])).get(item.id)).toEqual(
    item.picture,
  )
})
