import { database } from '#lib/database/client.ts'
import { describeMedia } from '#lib/media/describe.ts'
import { DescribeMediaForm } from '#lib/media/schema.ts'
import { useDatabase } from '../../factories/database.ts'
import { media } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

const words = { alt: 'A stall', caption: 'At noon', credit: 'Photo: Dara', origin: 'stock' as const }

test('who added it and editors change its words, with a line in the log', async () => {
  const nadia = await staff('contributor')
  const { id } = await media({ actor: nadia })
  expect(await describeMedia(nadia, { mediaId: id, ...words })).toMatchObject({ id, ...words })
  expect((await describeMedia(await staff('editor'), { mediaId: id, ...words, alt: '' })).alt).toBe('')
  expect(await database().auditEvent.count({ where: { action: 'media.describe', subject: id } })).toBe(2)
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
