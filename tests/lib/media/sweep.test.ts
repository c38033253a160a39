import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '#lib/database/client.ts'
import { intakePicture } from '#lib/media/intake-in-worker.ts'
import { mediaStore } from '#lib/media/store.ts'
import { sweepMedia } from '#lib/media/sweep.ts'
import { systemActor } from '#lib/people/actor.ts'
import { useDatabase } from '../../factories/database.ts'
import { filesInStore, media } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'
import { jpeg, uploadOf } from '../../factories/pictures.ts'

useDatabase()

const night = systemActor('housekeeping')
const inTwoHours = () => new Date(Date.now() + 7_200_000)

test('what a crash left half-way is swept: the upload, the work folder, files without a row', async () => {
  const kept = await media()
  const whole = filesInStore()
  const upload = await mediaStore().newUpload()
  writeFileSync(upload, 'it holds the GPS')
  const half = await intakePicture({ upload: uploadOf(await jpeg(350, 200, 1)), fileName: 'a.jpg' })
  const placed = await intakePicture({ upload: uploadOf(await jpeg(350, 200, 2)), fileName: 'a.jpg' })
  await mediaStore().adopt(placed.folder, [placed.renditions[0]!.file])

  expect(await sweepMedia(night)).toEqual({ leftovers: 0, pictures: 0 })
  expect(existsSync(join(half.folder, half.master))).toBe(true)
  expect(await sweepMedia(night, inTwoHours())).toEqual({ leftovers: 3, pictures: 1 })
  expect(filesInStore()).toEqual(whole)
  expect(await database().media.count({ where: { id: kept.id } })).toBe(1)
})

test('nobody sweeps by hand', async () => {
  await expect(sweepMedia(await staff('administrator'))).rejects.toMatchObject({ reason: 'forbidden' })
})
