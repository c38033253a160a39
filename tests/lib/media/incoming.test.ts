import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '#lib/database/client.ts'
import { mediaFolder } from '#lib/env.ts'
import { finish } from '#lib/media/incoming/finish.ts'
import { giveUp } from '#lib/media/incoming/give-up.ts'
import { mostAwaited, mostPieceBytes } from '#lib/media/incoming/limits.ts'
import { receivePiece } from '#lib/media/incoming/receive-piece.ts'
import { requireStanding } from '#lib/media/incoming/standing.ts'
import { sweepIncoming } from '#lib/media/incoming/sweep.ts'
import { type StaffActor, systemActor } from '#lib/people/actor.ts'
import { awaitPicture } from '#lib/posts/await-picture.ts'
import { create } from '#lib/posts/create.ts'
import { save } from '#lib/posts/save.ts'
import { useDatabase } from '../../factories/database.ts'
import { announced, arrived, piecesOnDisk, sendWhole } from '../../factories/incoming.ts'
import { staff, visitor } from '../../factories/people.ts'
import { jpeg } from '../../factories/pictures.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

let writer: StaffActor
let picture: Uint8Array

beforeAll(async () => {
  writer = await staff('contributor')
  picture = new Uint8Array(await jpeg(700, 500, 200))
})

afterEach(async () => {
  await database().awaitedPicture.deleteMany()
  rmSync(join(mediaFolder()!, '.awaited'), { recursive: true, force: true })
})

const showing = (id: string) => ({
  ...bodyOf('By the river.'),
  content: [...bodyOf('By the river.').content, { type: 'picture', attrs: { mediaId: id, alt: 'A river' } }],
})
const nights = (count: number) => new Date(Date.now() + count * 86_400_000)
const tidy = (now?: Date) => sweepIncoming(systemActor('test'), now)

describe('a picture in pieces', () => {
  it('is taken in under the id that it was announced with, and nothing of the pieces stays', async () => {
    const id = await announced(writer, picture, { fileName: '../Ma ស.jpg' })
    await sendWhole(writer, id, picture, 1_000)
    const { item } = await finish(writer, { id })
    expect(item).toMatchObject({ id, fileName: 'Ma ស.jpg', picture: { width: 700, height: 500 } })
    expect(await database().awaitedPicture.count()).toBe(0)
    expect(piecesOnDisk()).toEqual([])
  })

  it('is answered at every step with where to go on', async () => {
    const id = await announced(writer, picture)
    const first = picture.subarray(0, 1_000)
    expect(await receivePiece(writer, { id, offset: 0 }, first)).toMatchObject({ received: 1_000 })
    expect(await receivePiece(writer, { id, offset: 0 }, first)).toMatchObject({ received: 1_000 })
    expect(await receivePiece(writer, { id, offset: 2_000 }, first)).toMatchObject({ received: 1_000 })
    const overlapping = picture.subarray(500, 1_500)
    expect(await receivePiece(writer, { id, offset: 500 }, overlapping)).toMatchObject({ received: 1_500 })
    expect(await requireStanding(writer, { id })).toEqual({
      received: 1_500,
      bytes: picture.length,
      item: null,
    })
    await sendWhole(writer, id, picture)
    expect((await finish(writer, { id })).item.id).toBe(id)
  })

  it('comes whole though all its pieces come at once and twice', async () => {
    const id = await announced(writer, picture)
    const size = Math.ceil(picture.length / 5)
    const offsets = [0, 1, 2, 3, 4].map((at) => at * size)
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        [...offsets, ...offsets].map((offset) =>
          receivePiece(writer, { id, offset }, picture.subarray(offset, offset + size)),
        ),
      )
    }
    expect((await finish(writer, { id })).item.picture).toMatchObject({ width: 700, height: 500 })
  })

  it('is the same one however often it is announced and finished', async () => {
    const id = await arrived(writer, picture)
    const again = { id, postId: null, fileName: 'river.jpg', bytes: picture.length }
    expect((await awaitPicture(writer, again)).item?.id).toBe(id)
    expect((await requireStanding(writer, { id })).item?.id).toBe(id)
    const both = await Promise.all([finish(writer, { id }), finish(writer, { id })])
    expect(both.map(({ item }) => item.id)).toEqual([id, id])
  })

  it('of which the same pixels are here already has files of its own', async () => {
    const [first, second] = [await arrived(writer, picture), await arrived(writer, picture)]
    const rows = await database().media.findMany({ where: { id: { in: [first, second] } } })
    expect(new Set(rows.map(({ master }) => master)).size).toBe(2)
    expect(rows.map(({ width }) => width)).toEqual([700, 700])
  })

  it('for the library alone is the one that was here before', async () => {
    const here = await arrived(writer, picture)
    const id = await announced(writer, picture, { postId: null })
    await sendWhole(writer, id, picture)
    const { item, wasHere } = await finish(writer, { id })
    expect(wasHere).toBe(true)
    expect(item.id).not.toBe(id)
    expect(await database().media.count({ where: { id: here } })).toBe(1)
    expect(await database().awaitedPicture.count()).toBe(0)
  })

  it('that was withdrawn does not come back', async () => {
    const withdrawn = new Uint8Array(await jpeg(320, 200, 201))
    const id = await arrived(writer, withdrawn)
    await database().media.update({ where: { id }, data: { withdrawnAt: new Date() } })
    const again = await announced(writer, withdrawn)
    await sendWhole(writer, again, withdrawn)
    await expect(finish(writer, { id: again })).rejects.toMatchObject({ reason: 'conflict' })
    expect(await database().awaitedPicture.count()).toBe(0)
    expect(piecesOnDisk()).toEqual([])
  })

  it('that is none is refused at its end and awaited no longer', async () => {
    const text = new TextEncoder().encode('Not a river.')
    const id = await announced(writer, text)
    await sendWhole(writer, id, text)
    await expect(finish(writer, { id })).rejects.toThrow(/picture/i)
    expect(await database().awaitedPicture.count()).toBe(0)
    expect(piecesOnDisk()).toEqual([])
  })

  it('is not finished before it has come whole', async () => {
    const id = await announced(writer, picture)
    await receivePiece(writer, { id, offset: 0 }, picture.subarray(0, 10))
    await expect(finish(writer, { id })).rejects.toMatchObject({ reason: 'conflict' })
    expect(await database().awaitedPicture.count()).toBe(1)
  })

  it('that finds no room on the disk is told, leaves nothing there and comes whole later', async () => {
    const id = await announced(writer, picture)
    mkdirSync(join(mediaFolder()!, '.awaited'), { recursive: true })
    symlinkSync('/dev/full', join(mediaFolder()!, '.awaited', id))
    await expect(receivePiece(writer, { id, offset: 0 }, picture)).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('no room left'),
    })
    expect(piecesOnDisk()).toEqual([])
    expect(await requireStanding(writer, { id })).toMatchObject({ received: 0 })
    await sendWhole(writer, id, picture)
    expect((await finish(writer, { id })).item.id).toBe(id)
  })

  it('can be given up', async () => {
    const id = await announced(writer, picture)
    await receivePiece(writer, { id, offset: 0 }, picture.subarray(0, 10))
    await giveUp(await staff('editor'), { id })
    expect(piecesOnDisk()).toEqual([id])
    await giveUp(writer, { id })
    expect(piecesOnDisk()).toEqual([])
    expect(await database().awaitedPicture.count()).toBe(0)
  })
})

describe('what is refused', () => {
  it('visitors, and who may not add pictures', async () => {
    const form = { id: crypto.randomUUID(), postId: null, fileName: 'a.jpg', bytes: 10 }
    await expect(awaitPicture(visitor(), form)).rejects.toMatchObject({ reason: 'unauthenticated' })
    await expect(awaitPicture(await staff('moderator'), form)).rejects.toMatchObject({ reason: 'forbidden' })
    for (const act of [requireStanding, finish, giveUp]) {
      await expect(act(visitor(), { id: form.id })).rejects.toMatchObject({ reason: 'unauthenticated' })
    }
  })

  it('somebody else’s picture', async () => {
    const id = await announced(writer, picture)
    const other = await staff('editor')
    await expect(receivePiece(other, { id, offset: 0 }, picture)).rejects.toMatchObject({
      reason: 'not_found',
    })
    await expect(finish(other, { id })).rejects.toMatchObject({ reason: 'not_found' })
    const form = { id, postId: null, fileName: '', bytes: picture.length }
    await expect(awaitPicture(other, form)).rejects.toMatchObject({ reason: 'conflict' })
    expect(piecesOnDisk()).toEqual([])
  })

  it('an id that a picture of the library has', async () => {
    const id = await arrived(await staff('editor'), picture)
    const form = { id, postId: null, fileName: '', bytes: 10 }
    await expect(awaitPicture(writer, form)).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('a file of no bytes, and one of more than 25 MB', async () => {
    const form = { id: crypto.randomUUID(), postId: null, fileName: '' }
    await expect(awaitPicture(writer, { ...form, bytes: 0 })).rejects.toThrow(/empty/)
    await expect(awaitPicture(writer, { ...form, bytes: 26 * 1024 * 1024 })).rejects.toThrow(/25 MB/)
  })

  it('more than was announced, and pieces of more than 256 kB', async () => {
    const id = await announced(writer, picture.subarray(0, 100))
    await expect(receivePiece(writer, { id, offset: 0 }, picture)).rejects.toMatchObject({
      reason: 'too_large',
    })
    const large = new Uint8Array(mostPieceBytes + 1)
    const other = await announced(writer, large)
    await expect(receivePiece(writer, { id: other, offset: 0 }, large)).rejects.toMatchObject({
      reason: 'too_large',
    })
    expect(piecesOnDisk()).toEqual([])
  })

  it('a picture more than may be on their way at once', async () => {
    const { accountId } = writer
    await database().awaitedPicture.createMany({
      data: Array.from({ length: mostAwaited }, () => ({ id: crypto.randomUUID(), accountId, bytes: 1 })),
    })
    await expect(announced(writer, picture)).rejects.toMatchObject({
      reason: 'too_many',
      message: expect.stringContaining('stays on your device'),
    })
  })

  it('a post that is somebody else’s', async () => {
    const { postId } = await create(await staff('editor'), { kind: 'post', title: 'Not theirs' })
    await expect(announced(writer, picture, { postId })).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('a post that shows it', () => {
  it('may come after it: then it is used there', async () => {
    const postId = crypto.randomUUID()
    const id = await announced(writer, picture, { postId })
    await create(writer, { id: postId, kind: 'post', title: 'From the river', body: showing(id) })
    expect(await database().awaitedPicture.findUnique({ where: { id } })).toMatchObject({ holds: true })
    await sendWhole(writer, id, picture)
    await finish(writer, { id })
    expect(await database().mediaUse.findMany({ where: { postId } })).toMatchObject([{ mediaId: id }])
  })

  it('or before it, and waits for it only while its text shows it', async () => {
    const id = crypto.randomUUID()
    const { postId } = await create(writer, { kind: 'post', title: 'Here first', body: showing(id) })
    await awaitPicture(writer, { id, postId, fileName: '', bytes: 10 })
    const holds = async () => (await database().awaitedPicture.findUnique({ where: { id } }))?.holds
    expect(await holds()).toBe(true)
    await save(writer, { postId, version: 1, body: bodyOf('Without it.') })
    expect(await holds()).toBe(false)
  })

  it('stays public while one is added to it', async () => {
    const { id: postId } = await post({ createdById: writer.accountId, status: 'scheduled' })
    const editor = await staff('editor')
    await announced(editor, picture, { postId })
    expect(await database().publicPost.count({ where: { id: postId } })).toBe(1)
  })

  it('is not public when its time has come, and is once the last has', async () => {
    const id = crypto.randomUUID()
    const { id: postId } = await post({
      createdById: writer.accountId,
      body: showing(id),
      status: 'scheduled',
      publishedAt: nights(1),
    })
    const editor = await staff('editor')
    await awaitPicture(editor, { id, postId, fileName: '', bytes: picture.length })
    await database().post.update({ where: { id: postId }, data: { publishedAt: nights(-1) } })
    const isPublic = async () => (await database().publicPost.count({ where: { id: postId } })) === 1
    expect(await isPublic()).toBe(false)
    await sendWhole(editor, id, picture)
    expect(await isPublic()).toBe(false)
    await finish(editor, { id })
    expect(await isPublic()).toBe(true)
  })
})

describe('the sweep', () => {
  it('is Lamplight’s own', async () => {
    await expect(sweepIncoming(await staff('administrator'))).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('leaves what is under way alone', async () => {
    const id = await announced(writer, picture)
    await receivePiece(writer, { id, offset: 0 }, picture.subarray(0, 500))
    expect(await tidy()).toEqual({ files: 0, rows: 0, abandoned: 0 })
    expect(await requireStanding(writer, { id })).toMatchObject({ received: 500 })
  })

  it('gives every file its row, and every row its file', async () => {
    const [lost, left] = [await announced(writer, picture), await announced(writer, picture)]
    for (const id of [lost, left]) await receivePiece(writer, { id, offset: 0 }, picture.subarray(0, 500))
    rmSync(join(mediaFolder()!, '.awaited', lost))
    await database().awaitedPicture.delete({ where: { id: left } })
    expect(await tidy()).toEqual({ files: 1, rows: 1, abandoned: 0 })
    expect(piecesOnDisk()).toEqual([])
    expect(await database().awaitedPicture.findMany()).toMatchObject([{ id: lost, received: 0 }])
  })

  it('gives up after seven days without a sign of life', async () => {
    const id = await announced(writer, picture)
    await receivePiece(writer, { id, offset: 0 }, picture.subarray(0, 500))
    expect((await tidy(nights(6))).abandoned).toBe(0)
    expect((await tidy(nights(8))).abandoned).toBe(1)
    expect(await database().awaitedPicture.count()).toBe(0)
    expect(piecesOnDisk()).toEqual([])
  })

  it('lets no scheduled post out without a picture that nobody took out of it', async () => {
    const id = crypto.randomUUID()
    const { id: postId } = await post({ body: showing(id), status: 'scheduled', publishedAt: nights(1) })
    const editor = await staff('editor')
    await awaitPicture(editor, { id, postId, fileName: '', bytes: picture.length })
    await receivePiece(editor, { id, offset: 0 }, picture.subarray(0, 500))
    await tidy(nights(8))
    expect(piecesOnDisk()).toEqual([])
    expect(await database().awaitedPicture.findMany()).toMatchObject([{ id, received: 0, holds: true }])
  })
})
