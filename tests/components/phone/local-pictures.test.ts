import {
  dropPicture,
  findPicture,
  keepPicture,
  listPictureIds,
} from '#components/admin/phone/local-pictures.ts'
import { sizeWithin } from '#components/admin/phone/shrink-picture.ts'
import { everythingOnDisk, fillDeviceOnce, useDevice } from './device.ts'

useDevice()

const picture = (id: string, postId = 'post-1') => ({
  ...{ id, postId, fileName: 'Sokha at the gate.jpg', width: 40, height: 30 },
  blob: new Blob(['the pixels'], { type: 'image/jpeg' }),
})

it('keeps a picture until the server has it', async () => {
  expect(await keepPicture(picture('picture-1'))).toBe('kept')
  const found = await findPicture('picture-1')
  expect(found).toMatchObject({ postId: 'post-1', fileName: 'Sokha at the gate.jpg', width: 40, height: 30 })
  expect([found?.blob.type, await found?.blob.text()]).toEqual(['image/jpeg', 'the pixels'])
  await dropPicture('picture-1')
  expect(await findPicture('picture-1')).toBeNull()
})

it('knows which post each belongs to', async () => {
  await keepPicture(picture('picture-1'))
  await keepPicture(picture('picture-2', 'post-2'))
  expect(await listPictureIds('post-2')).toEqual(['picture-2'])
  expect(await listPictureIds()).toEqual(['picture-1', 'picture-2'])
})

it('lies on the device encrypted, its name too', async () => {
  await keepPicture(picture('picture-1'))
  const found = await everythingOnDisk()
  expect(found).toContain('picture-1')
  expect(found).not.toMatch(/Sokha|pixels"?:? the|the pixels/)
})

it('says when the device has no room', async () => {
  fillDeviceOnce()
  expect(await keepPicture(picture('picture-1'))).toBe('full')
  expect(await listPictureIds()).toEqual([])
})

it.each([
  [8_000, 6_000, 2_560, 1_920],
  [3_000, 9_000, 853, 2_560],
  [640, 480, 640, 480],
  [10_000, 1, 2_560, 1],
])('shrinks %i × %i to %i × %i', (width, height, smaller, lower) => {
  expect(sizeWithin({ width, height }, 2_560)).toEqual({ width: smaller, height: lower })
})
