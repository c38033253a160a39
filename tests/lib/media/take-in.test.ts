import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { database } from '#lib/database/client.ts'
import { amendEnv, env, mediaFolder } from '#lib/env.ts'
import { workerSlot } from '#lib/jobs/ask-worker.ts'
import { type Outcome, outcomeOf } from '#lib/jobs/outcome.ts'
import { intakePicture } from '#lib/media/intake-in-worker.ts'
import { takeInPicture } from '#lib/media/take-in.ts'
import { takeInDrawing } from '#lib/media/take-in-drawing.ts'
import { systemActor } from '#lib/people/actor.ts'
import { useDatabase } from '../../factories/database.ts'
import { temporaryFolder } from '../../factories/folder.ts'
import { filesInStore } from '../../factories/media.ts'
import { staff, visitor } from '../../factories/people.ts'
import { jpeg, movingGif, svg, telephonePhotograph, uploadOf } from '../../factories/pictures.ts'

useDatabase()

beforeEach(async () => {
  await database().media.deleteMany()
  rmSync(mediaFolder()!, { recursive: true, force: true })
})

const fileName = 'Market day.jpg'

test('a contributor adds a picture: a row, its files, and a line in the log', async () => {
  const nadia = await staff('contributor')
  const upload = uploadOf(await telephonePhotograph())
  const { item, wasHere } = await takeInPicture(nadia, {
    upload,
    fileName,
    alt: ' A stall ',
    origin: 'stock',
  })

  expect(wasHere).toBe(false)
  expect(item).toMatchObject({
    fileName,
    alt: 'A stall',
    caption: '',
    origin: 'stock',
    createdById: nadia.accountId,
  })
  expect(item.picture.sources.map(({ width }) => width)).toEqual([320, 480])
  const row = await database().media.findUniqueOrThrow({ where: { id: item.id } })
  const named = [row.master, ...(row.renditions as { file: string }[]).map(({ file }) => file)]
  expect(filesInStore()).toEqual(named.sort())
  expect(existsSync(upload)).toBe(false)
  const log = await database().auditEvent.findFirst({ where: { subject: item.id } })
  expect(log).toMatchObject({ action: 'media.add', accountId: nadia.accountId })
})

test.each(['moderator', 'viewer'] as const)(
  'a %s may not, and the upload is gone all the same',
  async (role) => {
    const upload = uploadOf(await jpeg())
    await expect(takeInPicture(await staff(role), { upload, fileName })).rejects.toMatchObject({
      reason: 'forbidden',
    })
    expect(existsSync(upload)).toBe(false)
    expect(await database().media.count()).toBe(0)
  },
)

test('a visitor may not', async () => {
  const upload = uploadOf(await jpeg())
  await expect(takeInPicture(visitor(), { upload, fileName })).rejects.toMatchObject({
    reason: 'unauthenticated',
  })
  expect(existsSync(upload)).toBe(false)
})

test('what is no picture leaves no row and no file', async () => {
  const upload = uploadOf(svg)
  const refusal = takeInPicture(await staff('author'), { upload, fileName })
  await expect(refusal).rejects.toMatchObject({ fields: { picture: [expect.stringContaining('SVG')] } })
  expect(await database().media.count()).toBe(0)
  expect(existsSync(mediaFolder()!) ? filesInStore() : []).toEqual([])
})

test('words that are too long are told by field', async () => {
  const upload = uploadOf(await jpeg())
  const refusal = takeInPicture(await staff('author'), { upload, fileName, credit: 'x'.repeat(201) })
  await expect(refusal).rejects.toMatchObject({ fields: { credit: [expect.stringContaining('200')] } })
  expect(existsSync(upload)).toBe(false)
})

test('the same picture again is the same row with the words it had', async () => {
  const first = await takeInPicture(await staff('author'), {
    upload: uploadOf(await jpeg()),
    fileName,
    alt: 'First',
  })
  const again = await takeInPicture(await staff('author'), {
    upload: uploadOf(await jpeg()),
    fileName,
    alt: 'Second',
  })
  expect(again).toMatchObject({ wasHere: true, item: { id: first.item.id, alt: 'First' } })
  expect(await database().media.count()).toBe(1)
})

test('the same picture many times at once is one row, with all its files', async () => {
  const actor = await staff('author')
  const picture = await jpeg()
  const taken = await Promise.all(
    Array.from({ length: 6 }, () => takeInPicture(actor, { upload: uploadOf(picture), fileName })),
  )
  expect(new Set(taken.map(({ item }) => item.id)).size).toBe(1)
  expect(taken.filter(({ wasHere }) => !wasHere)).toHaveLength(1)
  expect(filesInStore()).toHaveLength(5)
})

test('a picture that was withdrawn is not taken in again', async () => {
  const { item } = await takeInPicture(await staff('author'), { upload: uploadOf(await jpeg()), fileName })
  await database().media.update({ where: { id: item.id }, data: { withdrawnAt: new Date() } })
  const again = takeInPicture(await staff('editor'), { upload: uploadOf(await jpeg()), fileName })
  await expect(again).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringContaining('withdrawn'),
  })
})

test('of a moving picture it is said that its first frame was kept', async () => {
  const taken = await takeInPicture(await staff('author'), {
    upload: uploadOf(await movingGif()),
    fileName: 'a.gif',
  })
  expect(taken.isFirstFrameOnly).toBe(true)
})

test('when the row fails there are no files', async () => {
  const gone = await staff('author')
  await database().account.delete({ where: { id: gone.accountId } })
  await expect(takeInPicture(gone, { upload: uploadOf(await jpeg()), fileName })).rejects.toThrow()
  expect(await database().media.count()).toBe(0)
  expect(filesInStore()).toEqual([])
})

describe('when a worker is linked', () => {
  afterEach(() => {
    workerSlot().ask = null
  })

  test('it is asked, and nothing is decoded here', async () => {
    const asked: unknown[] = []
    workerSlot().ask = (task, input) => {
      asked.push(task)
      return outcomeOf(() => intakePicture(input as Parameters<typeof intakePicture>[0]))
    }
    await takeInPicture(await staff('author'), { upload: uploadOf(await jpeg()), fileName })
    expect(asked).toEqual(['media.intake'])
  })

  test('and it dies half-way, the upload is gone and there is no row', async () => {
    const broken: Outcome = {
      kind: 'refused',
      reason: 'unavailable',
      message: 'Broken off.',
      detail: undefined,
    }
    workerSlot().ask = async () => broken
    const upload = uploadOf(await jpeg())
    await expect(takeInPicture(await staff('author'), { upload, fileName })).rejects.toMatchObject({
      reason: 'unavailable',
    })
    expect(existsSync(upload)).toBe(false)
    expect(await database().media.count()).toBe(0)
  })
})

const asRoot = process.getuid?.() === 0 ? test : test.skip

asRoot.each([8, 16, 24, 32, 48, 64, 4_096])(
  'on a disk of %i kB a picture is there whole with its row, or not at all and that is said',
  async (kilobytes) => {
    const disk = temporaryFolder('disk')
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk])
    const before = env().MEDIA_STORE
    amendEnv({ MEDIA_STORE: `file:${disk}` })
    try {
      const taking = takeInPicture(await staff('author'), {
        upload: uploadOf(await jpeg(700, 500)),
        fileName,
      })
      const refusal = await taking.then(() => null).catch((error: unknown) => error)
      if (refusal)
        expect(refusal).toMatchObject({
          reason: 'unavailable',
          message: expect.stringContaining('no room left'),
        })
      expect([await database().media.count(), filesInStore().length]).toEqual(refusal ? [0, 0] : [1, 7])
      if (kilobytes < 10 || kilobytes > 1_000) expect(refusal === null).toBe(kilobytes > 1_000)
    } finally {
      amendEnv({ MEDIA_STORE: before })
      execFileSync('umount', [disk])
    }
  },
)

test('the demonstration’s drawings are for the software itself', async () => {
  const drawing = { svg, fileName: 'stall.svg', alt: 'A stall' }
  await expect(takeInDrawing(await staff('administrator'), drawing)).rejects.toMatchObject({
    reason: 'forbidden',
  })
  const { item } = await takeInDrawing(systemActor('demonstration'), drawing)
  expect(item).toMatchObject({ origin: 'illustration', alt: 'A stall' })
  const stored = await readFile(join(mediaFolder()!, item.picture.sources[0]!.webp.slice('/media/'.length)))
  expect(stored.subarray(8, 12).toString()).toBe('WEBP')
})
