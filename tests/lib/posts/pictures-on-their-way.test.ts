import { database } from '#lib/database/client.ts'
import { finish } from '#lib/media/incoming/finish.ts'
import type { StaffActor } from '#lib/people/actor.ts'
import { waitsInWords } from '#lib/posts/arrived-in-words.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { awaitPicture } from '#lib/posts/await-picture.ts'
import { create } from '#lib/posts/create.ts'
import { listHeldUp } from '#lib/posts/pictures-on-their-way.ts'
import { publish } from '#lib/posts/publish.ts'
import { listPosts, requirePost } from '#lib/posts/queries.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { useDatabase } from '../../factories/database.ts'
import { arrived, sendWhole } from '../../factories/incoming.ts'
import { staff } from '../../factories/people.ts'
import { jpeg } from '../../factories/pictures.ts'
import { bodyOf } from '../../factories/posts.ts'

useDatabase()

let editor: StaffActor
let picture: Uint8Array
const newId = () => crypto.randomUUID()

beforeAll(async () => {
  editor = await staff('editor')
  picture = new Uint8Array(await jpeg(500, 400, 210))
})

const showing = (...ids: string[]) => ({
  ...bodyOf('By the river.'),
  content: [
    ...bodyOf('By the river.').content,
    ...ids.map((mediaId) => ({ type: 'picture', attrs: { mediaId, alt: 'A river' } })),
  ],
})

/** A draft with one picture that is here and others that are on their way. */
async function draft(count: number): Promise<{ postId: string; awaited: string[] }> {
  const postId = newId()
  const awaited = Array.from({ length: count }, newId)
  for (const id of awaited) await announce(id, postId)
  const body = showing(await arrived(editor, picture), ...awaited)
  await create(editor, { id: postId, kind: 'post', title: 'The ferry', protection: 'none', body })
  return { postId, awaited }
}

const announce = (id: string, postId: string) =>
  awaitPicture(editor, { id, postId, fileName: 'a.jpg', bytes: picture.length })

async function bring(id: string): Promise<void> {
  await sendWhole(editor, id, picture)
  await finish(editor, { id })
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
const isPublic = async (id: string) => (await database().publicPost.count({ where: { id } })) === 1
/** As if its time had come. */
const comeDue = (id: string) =>
  database().post.update({ where: { id }, data: { publishedAt: new Date(Date.now() - 60_000) } })

describe('a post whose pictures are on their way', () => {
  it('is not published, and says how many have arrived', async () => {
    const { postId, awaited } = await draft(2)
    const refusal = publish(editor, { postId, version: 1 })
    await expect(refusal).rejects.toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining('1 of 3 pictures has arrived.'),
    })
    for (const id of awaited) await bring(id)
    expect((await publish(editor, { postId, version: 1 })).status).toBe('published')
  })

  it('is scheduled, waits when its time has come, and goes out with the last of them', async () => {
    const { postId, awaited } = await draft(1)
    await schedule(editor, { postId, version: 1, at: tomorrow() })
    const { arrived } = await requirePost(editor, postId)
    expect(waitsInWords(arrived)).toBe(
      'Scheduled. 1 of 2 pictures has arrived; it will not go out without it.',
    )
    await comeDue(postId)
    expect(await isPublic(postId)).toBe(false)
    expect(await listHeldUp(editor)).toMatchObject([{ id: postId, arrived: { of: 2, awaited } }])
    await bring(awaited[0]!)
    expect(await isPublic(postId)).toBe(true)
    expect(await listHeldUp(editor)).toEqual([])
  })

  it('is scheduled for the desk too while it waits, and can be taken back', async () => {
    const { postId } = await draft(1)
    await schedule(editor, { postId, version: 1, at: tomorrow() })
    await comeDue(postId)
    expect(await requirePost(editor, postId)).toMatchObject({ status: 'scheduled', wasPublic: false })
    const { posts, counts } = await listPosts(editor, { status: 'scheduled' })
    expect(posts.map(({ id }) => id)).toEqual([postId])
    expect(counts.scheduled).toBe(1)
    await schedule(editor, { postId, version: 2, at: tomorrow() })
    expect(await listHeldUp(editor)).toEqual([])
  })

  it('goes out without those that somebody takes out of it', async () => {
    const { postId } = await draft(1)
    await schedule(editor, { postId, version: 1, at: tomorrow() })
    await comeDue(postId)
    await save(editor, { postId, version: 2, body: bodyOf('Without it, then.') })
    expect(await isPublic(postId)).toBe(true)
  })

  it('is not held back by one that stands only in a text that nobody has applied', async () => {
    const { postId } = await draft(0)
    await schedule(editor, { postId, version: 1, at: tomorrow() })
    const id = newId()
    await announce(id, postId)
    await autosave(editor, { postId, kind: 'post', version: 2, content: { body: showing(id) } })
    await comeDue(postId)
    expect(await isPublic(postId)).toBe(true)
  })
})

describe('what is public already', () => {
  it('stays as it is until all pictures of its new text have arrived', async () => {
    const { postId } = await draft(0)
    await publish(editor, { postId, version: 1 })
    const id = newId()
    await announce(id, postId)
    const body = showing(id)
    const { version } = await autosave(editor, { postId, kind: 'post', version: 2, content: { body } })
    expect(await isPublic(postId)).toBe(true)
    await expect(save(editor, { postId, version, body })).rejects.toThrow('Its picture has not arrived.')
    await bring(id)
    await save(editor, { postId, version, body })
    expect(await database().mediaUse.count({ where: { postId, mediaId: id } })).toBe(1)
  })
})

it('others than editors are told of their own alone', async () => {
  const { postId } = await draft(1)
  await schedule(editor, { postId, version: 1, at: tomorrow() })
  await comeDue(postId)
  expect(await listHeldUp(await staff('author'))).toEqual([])
  expect(await listHeldUp(await staff('moderator'))).toEqual([])
})

it('the last picture of what is overdue purges the pages that will show it', async () => {
  const { postId, awaited } = await draft(1)
  await schedule(editor, { postId, version: 1, at: tomorrow() })
  await comeDue(postId)
  const heard = await purgesOf(() => bring(awaited[0]!))
  expect(heard).toEqual(expect.arrayContaining(['list', `post:${postId}`]))
})

async function purgesOf(act: () => Promise<void>): Promise<string[]> {
  const { Client } = (await import('pg')).default
  const listener = new Client({ connectionString: process.env.DATABASE_URL })
  await listener.connect()
  const heard: string[] = []
  listener.on('notification', ({ payload }) => heard.push(...(payload ?? '').split(' ')))
  await listener.query('LISTEN page_cache')
  await act()
  await listener.query('SELECT 1')
  await listener.end()
  return heard
}
