import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { database } from '#lib/database/client.ts'
import { mediaFolder } from '#lib/env.ts'
import { type Crop, cropPixels, focusAfter, pieceAround } from '#lib/media/crop.ts'
import { cropMedia } from '#lib/media/cut.ts'
import { focusMedia } from '#lib/media/focus.ts'
import type { MediaItem } from '#lib/media/item.ts'
import { readWhole } from '#lib/media/read-whole.ts'
import { CropMediaForm, FocusMediaForm } from '#lib/media/schema.ts'
import { readSharePicture } from '#lib/media/share-picture.ts'
import { takeInPicture } from '#lib/media/take-in.ts'
import { useDatabase } from '../../factories/database.ts'
import { filesInStore, media } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'
import { jpeg, uploadOf } from '../../factories/pictures.ts'

useDatabase()

beforeEach(async () => {
  await database().media.deleteMany()
})

/** The factories draw red on the left and blue on the right. */
const right: Crop = { x: 50, y: 0, width: 50, height: 100 }
const rowOf = (id: string) => database().media.findUniqueOrThrow({ where: { id } })
const bytesOf = ({ picture }: MediaItem) =>
  readFileSync(join(mediaFolder()!, picture.sources.at(-1)!.webp.slice('/media/'.length)))

async function colours(image: Uint8Array): Promise<{ red: number; blue: number }> {
  const { channels } = await sharp(image).stats()
  return { red: Math.round(channels[0]!.mean), blue: Math.round(channels[2]!.mean) }
}

test('a crop shows that part in every size and leaves nothing of the rest to be fetched', async () => {
  const [editor, before] = [await staff('editor'), await media({ width: 800, height: 600 })]
  const old = filesInStore()
  const item = await cropMedia(editor, { mediaId: before.id, crop: right })
  expect(item).toMatchObject({ id: before.id, crop: right, picture: { width: 400, height: 600 } })
  expect(item.picture.sources.map(({ width }) => width)).toEqual([320, 400])
  const { red, blue } = await colours(bytesOf(item))
  expect(red).toBeLessThan(40)
  expect(blue).toBeGreaterThan(200)
  expect(filesInStore().filter((name) => old.includes(name))).toEqual([])
  const { hash, master, renditions } = await rowOf(item.id)
  const named = [master, ...(renditions as { file: string }[]).map(({ file }) => file)]
  expect(filesInStore().filter((name) => name.startsWith(hash.slice(0, 2)))).toEqual(named.sort())
  expect(await database().auditEvent.count({ where: { action: 'media.crop', subject: item.id } })).toBe(1)
})

test('the whole picture can be had back, under a third address', async () => {
  const [editor, before] = [await staff('editor'), await media({ width: 800, height: 600 })]
  const cut = await cropMedia(editor, { mediaId: before.id, crop: right })
  const whole = await cropMedia(editor, { mediaId: before.id, crop: null })
  expect(whole).toMatchObject({ crop: null, picture: { width: 800, height: 600 } })
  const urls = [before, cut, whole].map(({ picture }) => picture.sources[0]!.webp)
  expect(new Set(urls).size).toBe(3)
})

test('what was cut off is shown to who may cut it differently, and to nobody else', async () => {
  const [nadia, editor] = [await staff('contributor'), await staff('editor')]
  const { id: mediaId } = await media({ actor: nadia, width: 800, height: 600 })
  await cropMedia(nadia, { mediaId, crop: right })
  for (const actor of [nadia, editor]) {
    const whole = Buffer.from(await new Response(await readWhole(actor, { mediaId })).arrayBuffer())
    expect(await sharp(whole).metadata()).toMatchObject({ format: 'webp', width: 800, height: 600 })
  }
  for (const role of ['author', 'moderator'] as const)
    await expect(readWhole(await staff(role), { mediaId })).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(readWhole(editor, { mediaId: 'x' })).rejects.toMatchObject({ reason: 'not_found' })
})

test('a share card is cut from what is shown, not from what was cut off', async () => {
  const [editor, before] = [await staff('editor'), await media({ width: 1_600, height: 1_200 })]
  await cropMedia(editor, { mediaId: before.id, crop: right })
  const { red } = await colours(await readSharePicture((await rowOf(before.id)).hash))
  expect(red).toBeLessThan(40)
})

test('a share card is made anew around the spot that has to be seen', async () => {
  const [editor, { id }] = [await staff('editor'), await media({ width: 2_400, height: 600 })]
  const card = async () => await colours(await readSharePicture((await rowOf(id)).hash))
  await focusMedia(editor, { mediaId: id, focus: { x: 0, y: 50 } })
  expect((await card()).red).toBeGreaterThan(150)
  await focusMedia(editor, { mediaId: id, focus: { x: 100, y: 50 } })
  expect((await card()).blue).toBeGreaterThan(150)
  expect(await database().auditEvent.count({ where: { action: 'media.focus', subject: id } })).toBe(2)
})

test('the same photograph sent again is the cropped picture, not the whole one beside it', async () => {
  const editor = await staff('editor')
  const photograph = await jpeg(800, 600, 77)
  const { item } = await takeInPicture(editor, { upload: uploadOf(photograph), fileName: 'a.jpg' })
  await cropMedia(editor, { mediaId: item.id, crop: right })
  const again = await takeInPicture(editor, { upload: uploadOf(photograph), fileName: 'a.jpg' })
  expect(again).toMatchObject({ wasHere: true, item: { id: item.id, crop: right } })
})

test('of two who crop at once one is told to look again, and no file is left over', async () => {
  const [editor, { id }] = [await staff('editor'), await media({ width: 800, height: 600 })]
  const left = { ...right, x: 0 }
  const both = await Promise.allSettled([right, left].map((crop) => cropMedia(editor, { mediaId: id, crop })))
  const refused = both.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { name: 'RefusedError', reason: 'conflict' } }])
  const { master, renditions } = await rowOf(id)
  const files = [master, ...(renditions as { file: string }[]).map(({ file }) => file)].sort()
  expect(filesInStore().filter((name) => files.includes(name))).toEqual(files)
  expect(await database().formerPicture.count({ where: { mediaId: id } })).toBe(1)
})

test('another’s picture is not cut, nor is a spot of it chosen', async () => {
  const [author, { id }] = [await staff('author'), await media({ actor: await staff('author') })]
  const asked = [
    () => cropMedia(author, { mediaId: id, crop: right }),
    () => focusMedia(author, { mediaId: id, focus: { x: 1, y: 1 } }),
  ]
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a piece that nobody could make out is refused, and the picture stays', async () => {
  const [editor, item] = [await staff('editor'), await media({ width: 800, height: 600 })]
  const crop = { x: 0, y: 0, width: 5, height: 5 }
  await expect(cropMedia(editor, { mediaId: item.id, crop })).rejects.toMatchObject({
    fields: { crop: [expect.stringContaining('too small')] },
  })
  expect(bytesOf(item).length).toBeGreaterThan(0)
})

test('the forms take what lies within the picture only', () => {
  const mediaId = crypto.randomUUID()
  expect(CropMediaForm.safeParse({ mediaId, crop: null }).success).toBe(true)
  for (const crop of [
    { ...right, x: 60 },
    { ...right, width: 0 },
    { ...right, y: -1 },
    { x: 0, y: 0 },
  ])
    expect(CropMediaForm.safeParse({ mediaId, crop }).success).toBe(false)
  for (const focus of [{ x: 101, y: 0 }, { x: 0.5, y: 0 }, { x: 1 }])
    expect(FocusMediaForm.safeParse({ mediaId, focus }).success).toBe(false)
})

test('a crop never reaches beyond the picture by rounding', () => {
  for (const side of [151, 333, 1_999]) {
    const cut = cropPixels({ x: 33.35, y: 33.35, width: 66.65, height: 66.65 }, { width: side, height: side })
    expect(cut.left + cut.width).toBeLessThanOrEqual(side)
    expect(cut.top + cut.height).toBeLessThanOrEqual(side)
  }
})

test('the spot that has to be seen stays where it is on the photograph', () => {
  expect(focusAfter({ x: 75, y: 50 }, { before: null, after: right })).toEqual({ x: 50, y: 50 })
  expect(focusAfter({ x: 50, y: 50 }, { before: right, after: null })).toEqual({ x: 75, y: 50 })
  expect(focusAfter({ x: 25, y: 50 }, { before: null, after: right })).toBeNull()
  expect(focusAfter(null, { before: null, after: right })).toBeNull()
})

test('a piece lies around the spot and within the picture', () => {
  const shape = { width: 100, height: 100 }
  const wide = { width: 300, height: 100 }
  expect(pieceAround(wide, { shape, focus: { x: 100, y: 0 } })).toEqual({ left: 200, top: 0, ...shape })
  expect(pieceAround(wide, { shape, focus: { x: 50, y: 50 } })).toEqual({ left: 100, top: 0, ...shape })
})
