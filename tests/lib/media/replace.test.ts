import { existsSync } from 'node:fs'
import { database } from '#lib/database/client.ts'
import { listPublicMedia } from '#lib/media/public-queries.ts'
import { replaceMedia } from '#lib/media/replace.ts'
import { takeInPicture } from '#lib/media/take-in.ts'
import { useDatabase } from '../../factories/database.ts'
import { filesInStore, media, useInBody } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'
import { jpeg, svg, uploadOf } from '../../factories/pictures.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

beforeEach(async () => {
  await database().post.deleteMany()
  await database().media.deleteMany()
})

const fileName = 'Second try.jpg'

test('another file takes the place: same id, same words, other pixels, wherever it is used', async () => {
  const nadia = await staff('contributor')
  const before = await media({ actor: nadia, alt: 'A stall', credit: 'Photo: Dara' })
  await useInBody((await post({ coverId: before.id })).id, before)
  const old = filesInStore()
  const upload = uploadOf(await jpeg(640, 480, 150))
  const item = await replaceMedia(nadia, { mediaId: before.id, upload, fileName })
  expect(item).toMatchObject({ id: before.id, alt: 'A stall', credit: 'Photo: Dara', fileName, crop: null })
  const shown = (await listPublicMedia([before.id])).get(before.id)
  expect(shown).toMatchObject({ id: before.id, width: 640, height: 480 })
  expect(shown!.sources[0]!.webp).not.toBe(before.picture.sources[0]!.webp)
  expect(filesInStore().filter((name) => old.includes(name))).toEqual([])
  expect(existsSync(upload)).toBe(false)
  expect(await database().auditEvent.count({ where: { action: 'media.replace', subject: item.id } })).toBe(1)
})

test('another’s picture is not replaced, and the upload is gone all the same', async () => {
  const { id } = await media({ actor: await staff('author') })
  const upload = uploadOf(await jpeg(640, 480, 151))
  await expect(replaceMedia(await staff('author'), { mediaId: id, upload, fileName })).rejects.toMatchObject({
    reason: 'forbidden',
  })
  expect(existsSync(upload)).toBe(false)
})

test('what is no picture changes nothing', async () => {
  const [editor, item] = [await staff('editor'), await media()]
  const before = filesInStore()
  await expect(
    replaceMedia(editor, { mediaId: item.id, upload: uploadOf(svg), fileName }),
  ).rejects.toMatchObject({
    fields: { picture: [expect.stringContaining('SVG')] },
  })
  expect(filesInStore()).toEqual(before)
})

test('a withdrawn photograph comes back neither by replacing nor as what a withdrawn picture was before', async () => {
  const [editor, other] = [await staff('editor'), await media()]
  const before = filesInStore()
  const [first, second] = [await jpeg(500, 400, 152), await jpeg(500, 400, 153)]
  const { item } = await takeInPicture(editor, { upload: uploadOf(first), fileName })
  await replaceMedia(editor, { mediaId: item.id, upload: uploadOf(second), fileName })
  await database().media.update({ where: { id: item.id }, data: { withdrawnAt: new Date() } })
  for (const photograph of [first, second]) {
    await expect(takeInPicture(editor, { upload: uploadOf(photograph), fileName })).rejects.toMatchObject({
      reason: 'conflict',
    })
    await expect(
      replaceMedia(editor, { mediaId: other.id, upload: uploadOf(photograph), fileName }),
    ).rejects.toMatchObject({ reason: 'conflict', message: expect.stringContaining('withdrawn') })
  }
  const own = (await database().media.findUniqueOrThrow({ where: { id: item.id } })).hash.slice(2)
  expect(filesInStore().filter((name) => !name.includes(own))).toEqual(before)
})

test('a picture that a text already names gets that id, once, though its pixels are here', async () => {
  const [author, id] = [await staff('author'), crypto.randomUUID()]
  const photograph = await jpeg(500, 400, 154)
  const here = await takeInPicture(author, { upload: uploadOf(photograph), fileName })
  const named = await takeInPicture(author, { upload: uploadOf(photograph), fileName, id })
  const again = await takeInPicture(author, { upload: uploadOf(photograph), fileName, id })
  expect(here.item.id).not.toBe(id)
  expect([named.item.id, named.wasHere]).toEqual([id, false])
  expect([again.item.id, again.wasHere]).toEqual([id, true])
})
