import { database } from '#lib/database/client.ts'
import { describeMedia, keepWords } from '#lib/media/describe.ts'
import { listPublicMedia } from '#lib/media/public-queries.ts'
import { DescribeMediaForm } from '#lib/media/schema.ts'
import { useDatabase } from '../../factories/database.ts'
import { media, useInBody } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

const words = { alt: 'A stall', caption: 'At noon', credit: 'Photo: Dara', origin: 'stock' as const }

test('who added it and editors change its words, with a line in the log', async () => {
  const nadia = await staff('contributor')
  const { id } = await media({ actor: nadia })
  expect(await describeMedia(nadia, { mediaId: id, ...words })).toMatchObject({ id, ...words })
  expect((await describeMedia(await staff('editor'), { mediaId: id, ...words, alt: '' })).alt).toBe('')
  expect(await database().auditEvent.count({ where: { action: 'media.describe', subject: id } })).toBe(2)
})

test('what is left out stays as it was', async () => {
  const { id } = await media({ alt: 'A stall', credit: 'Photo: Dara' })
  const item = await describeMedia(await staff('editor'), { mediaId: id, decorative: true })
  expect(item).toMatchObject({ alt: 'A stall', credit: 'Photo: Dara', decorative: true })
})

test('readers hear the library’s words, and none of a decorative picture', async () => {
  const [editor, item] = [await staff('editor'), await media({ alt: 'A stall' })]
  await useInBody((await post()).id, item)
  const heard = async () => (await listPublicMedia([item.id])).get(item.id)?.alt
  expect(await heard()).toBe('A stall')
  await describeMedia(editor, { mediaId: item.id, decorative: true })
  expect(await heard()).toBeUndefined()
})

describe('words of a post that are kept for the next time', () => {
  const kept = { alt: 'Two boats', caption: 'At dawn', decorative: false }

  test('anybody who writes gives them where nobody has said anything', async () => {
    const { id } = await media({ actor: await staff('editor') })
    expect(await keepWords(await staff('contributor'), { mediaId: id, ...kept })).toMatchObject(kept)
  })

  test('another’s words are not written over', async () => {
    const { id } = await media({ actor: await staff('editor'), alt: 'A stall' })
    await expect(keepWords(await staff('author'), { mediaId: id, ...kept })).rejects.toMatchObject({
      reason: 'forbidden',
    })
    expect(await keepWords(await staff('editor'), { mediaId: id, ...kept })).toMatchObject(kept)
  })

  test('a moderator gives none', async () => {
    const { id } = await media()
    await expect(keepWords(await staff('moderator'), { mediaId: id, ...kept })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })
})

test('others do not', async () => {
  const { id } = await media({ actor: await staff('author'), alt: 'Before' })
  for (const role of ['author', 'contributor', 'moderator', 'viewer'] as const) {
    await expect(describeMedia(await staff(role), { mediaId: id, ...words })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  }
  expect((await database().media.findUniqueOrThrow({ where: { id } })).alt).toBe('Before')
})

test('what is withdrawn or unknown is not found', async () => {
  const { id } = await media()
  await database().media.update({ where: { id }, data: { withdrawnAt: new Date() } })
  for (const mediaId of [id, crypto.randomUUID()]) {
    await expect(describeMedia(await staff('editor'), { mediaId, ...words })).rejects.toMatchObject({
      reason: 'not_found',
    })
  }
})

test('the form takes words as they can be stored, and nothing it does not know', () => {
  const mediaId = crypto.randomUUID()
  expect(DescribeMediaForm.parse({ mediaId, ...words, alt: ' a\0b\ud800 ' }).alt).toBe('ab\ufffd')
  for (const wrong of [
    { origin: 'found' },
    { mediaId: 'x' },
    { hash: 'x' },
    { alt: 'x'.repeat(1_001) },
    { alt: { startsWith: '' } },
  ]) {
    expect(DescribeMediaForm.safeParse({ mediaId, ...words, ...wrong }).success).toBe(false)
  }
})
