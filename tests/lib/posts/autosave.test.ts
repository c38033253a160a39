import pg from 'pg'
import { database } from '#lib/database/client.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { discardPending } from '#lib/posts/discard-pending.ts'
import { findPublicPost } from '#lib/posts/public-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import type { AutosaveForm } from '#lib/posts/schema.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { bodyOf } from '../../factories/posts.ts'

useDatabase()

const stored = (id: string) => database().post.findUniqueOrThrow({ where: { id } })
const revisions = (postId: string) =>
  database().revision.findMany({ where: { postId }, orderBy: { number: 'asc' } })

async function draft() {
  const actor = await staff('editor', 'Dara')
  const made = await create(actor, { kind: 'post', title: 'Draft', body: bodyOf('First.') })
  const write = (version: number, content: AutosaveForm['content']) =>
    autosave(actor, { postId: made.postId, kind: 'post', version, content })
  return { actor, write, ...made }
}

async function published() {
  const { actor, write, postId, version } = await draft()
  return { actor, write, ...(await publish(actor, { postId, version, protection: 'none' })) }
}

describe('a draft that saves itself', () => {
  it('is written as it stands, each time with a row in the history', async () => {
    const { postId, write } = await draft()
    expect(await write(1, { title: 'Better' })).toMatchObject({ version: 2, isPending: false, leftOut: {} })
    expect(await stored(postId)).toMatchObject({ title: 'Better', version: 2, pendingId: null })
    expect((await revisions(postId)).at(-1)).toMatchObject({ reason: 'autosaved', title: 'Better' })
  })

  it('is made by its first words, once, whatever became of the answer', async () => {
    const actor = await staff('contributor')
    const postId = crypto.randomUUID()
    const form = { postId, kind: 'post' as const, version: 0, content: { title: 'New' } }
    const [first, second] = [await autosave(actor, form), await autosave(actor, form)]
    expect(second).toEqual(first)
    expect(await revisions(postId)).toHaveLength(1)
  })

  it('stores all but the field that is half-typed, and says which', async () => {
    const { postId, write } = await draft()
    const outcome = await write(1, {
      title: 'Kept',
      path: '/admin/secret/',
      language: 'not a language',
      authorIds: [crypto.randomUUID()],
    })
    expect(Object.keys(outcome.leftOut).sort()).toEqual(['authorIds', 'language', 'path'])
    expect(await stored(postId)).toMatchObject({ title: 'Kept', version: 2, language: 'en' })
  })

  it('refuses only when nothing is left, and who may not', async () => {
    const { write, postId } = await draft()
    await expect(write(1, { body: 'no document' as never })).resolves.toMatchObject({ version: 1 })
    const form = { postId, kind: 'post' as const, version: 1, content: { title: 'x' } }
    await expect(autosave(visitor(), form)).rejects.toMatchObject({ reason: 'unauthenticated' })
    await expect(autosave(await staff('contributor'), form)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('what readers know', () => {
  it('keeps its text, its date of change and its pages while somebody writes', async () => {
    const { postId, path, version, write } = await published()
    const before = await stored(postId)
    const heard = await listen()
    const first = await write(version, { title: 'Not yet', body: bodyOf('Second.'), path: '/elsewhere/' })
    const second = await write(first.version, { title: 'Still not' })
    expect(second).toMatchObject({ version: version + 2, isPending: true, path: '/elsewhere/' })
    expect(await heard.stop()).toEqual([])
    const after = await stored(postId)
    expect(after).toEqual({ ...before, version: version + 2, pendingId: expect.any(String) })
    expect(await findPublicPost(path)).toMatchObject({ title: 'Draft', tags: [] })
  })

  it('opens as its writers left it, and goes out whole when it is updated', async () => {
    const { actor, postId, version, write } = await published()
    await write(version, { title: 'Waiting', tags: ['hope'] })
    const opened = await requirePost(actor, postId)
    expect(opened).toMatchObject({ hasPending: true, form: { title: 'Waiting', tags: ['hope'] } })
    const updated = await save(actor, { postId, version: version + 1 })
    expect(updated).toMatchObject({ version: version + 2, isPending: false })
    expect(await findPublicPost(updated.path)).toMatchObject({ title: 'Waiting', tags: [{ name: 'hope' }] })
    expect((await revisions(postId)).slice(-2).map(({ reason }) => reason)).toEqual(['autosaved', 'updated'])
  })

  it('and what was set aside stays in the history', async () => {
    const { actor, postId, version, write } = await published()
    await write(version, { title: 'Rejected' })
    const gone = await discardPending(actor, { postId, version: version + 1 })
    expect(gone).toMatchObject({ version: version + 2, isPending: false })
    expect(await requirePost(actor, postId)).toMatchObject({ hasPending: false, form: { title: 'Draft' } })
    expect((await revisions(postId)).at(-1)).toMatchObject({ title: 'Rejected' })
    await expect(discardPending(actor, { postId, version })).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('is held to the checks only when it goes out', async () => {
    const { actor, postId, version, write } = await published()
    await expect(write(version, { title: '' })).resolves.toMatchObject({ isPending: true })
    const updated = save(actor, { postId, version: version + 1 })
    await expect(updated).rejects.toMatchObject({ fields: { title: [expect.any(String)] } })
  })

  it('written back to what it was waits for nothing', async () => {
    const { version, write } = await published()
    await write(version, { title: 'Other' })
    expect(await write(version + 1, { title: 'Draft' })).toMatchObject({ isPending: false })
  })

  it('gets the pending text as its own by the first save after it was taken down', async () => {
    const { actor, postId, version, write } = await published()
    await write(version, { title: 'Newer' })
    const down = await takeDown(actor, { postId })
    expect(await requirePost(actor, postId)).toMatchObject({ form: { title: 'Newer' } })
    const saved = await write(down.version, { excerpt: 'More.' })
    expect(saved.isPending).toBe(false)
    expect(await stored(postId)).toMatchObject({ title: 'Newer', excerpt: 'More.', pendingId: null })
  })
})

it('a scheduled post goes out as it was scheduled, not as it is being written', async () => {
  const { actor, write, postId, version } = await draft()
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const planned = await schedule(actor, { postId, version, protection: 'none', at })
  await write(planned.version, { title: 'Half a sent' })
  await database()
    .$executeRaw`UPDATE post SET published_at = now() - interval '1 minute' WHERE id = ${postId}::uuid`
  expect(await findPublicPost(planned.path)).toMatchObject({ title: 'Draft' })
})

it('two windows never overwrite each other: the text that came too late is in the history', async () => {
  const { version, postId, write } = await published()
  await write(version, { title: 'First window' })
  const late = write(version, { title: 'Second window' })
  await expect(late).rejects.toMatchObject({
    reason: 'conflict',
    detail: { theirs: { title: 'First window' }, version: version + 1 },
  })
  expect((await revisions(postId)).at(-1)).toMatchObject({ reason: 'conflict', title: 'Second window' })
})

/** What is purged from now on. */
async function listen() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const heard: string[] = []
  client.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await client.query('LISTEN page_cache')
  return {
    async stop() {
      await client.query('SELECT 1')
      await client.end()
      return heard
    },
  }
}
