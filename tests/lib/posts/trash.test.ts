import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { create } from '#lib/posts/create.ts'
import { findLastWriter } from '#lib/posts/last-saved.ts'
import { findPublicFormerPath, findPublicPost } from '#lib/posts/public-queries.ts'
import { purgeTrash } from '#lib/posts/purge-trash.ts'
import { restoreFromTrash } from '#lib/posts/restore-from-trash.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { trash } from '#lib/posts/trash.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

const stored = (id: string) => database().post.findUnique({ where: { id } })
const logged = (subject: string, action: string) =>
  database().auditEvent.count({ where: { subject, action } })
const age = (id: string, days: number) =>
  database()
    .$executeRaw`UPDATE post SET trashed_at = now() - make_interval(days => ${days}::int) WHERE id = ${id}::uuid`

it('a post in the trash is gone for readers and comes back as taken down', async () => {
  const { id, path } = await post()
  const editor = await staff('editor')
  expect(await trash(editor, { postId: id })).toMatchObject({ status: 'trashed', version: 2 })
  expect(await findPublicPost(path)).toBeNull()
  expect(await findPublicFormerPath(path)).toEqual({ is: 'gone' })
  await expect(trash(editor, { postId: id })).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(save(editor, { postId: id, version: 2, title: 'x' })).rejects.toThrow(
    'Please restore it first',
  )
  expect(await restoreFromTrash(editor, { postId: id })).toMatchObject({ status: 'taken_down', version: 3 })
  expect(await stored(id)).toMatchObject({ trashedAt: null })
  await expect(restoreFromTrash(editor, { postId: id })).rejects.toMatchObject({ reason: 'forbidden' })
  const revisions = await database().revision.findMany({ where: { postId: id }, orderBy: { number: 'asc' } })
  expect(revisions.map(({ reason }) => reason)).toEqual(['trashed', 'brought_back'])
  expect(await logged(id, 'post.trash')).toBe(1)
  expect(await logged(id, 'post.restore_from_trash')).toBe(1)
})

it('whoever takes a text out of the trash has not written it', async () => {
  const [writer, editor] = [await staff('editor'), await staff('editor')]
  const { postId } = await create(writer, { kind: 'post', title: 'Flood', body: bodyOf('It rose.') })
  await trash(editor, { postId })
  await restoreFromTrash(editor, { postId })
  expect(await findLastWriter(database(), postId)).toBe(writer.accountId)
})

it('what was never public comes back as a draft and does not go out by itself', async () => {
  const author = await staff('author')
  const { postId, path } = await create(author, { kind: 'post', title: 'Never seen', body: bodyOf('Text.') })
  await schedule(author, { postId, version: 1, at: '2099-01-01T00:00:00Z', protection: 'none' })
  expect(await trash(author, { postId })).toMatchObject({ publishedAt: null })
  expect(await findPublicFormerPath(path)).toBeNull()
  expect(await restoreFromTrash(author, { postId })).toMatchObject({ status: 'draft' })
})

it('after 30 days it is deleted with all that hangs on it, and its address says so for ever', async () => {
  const [old, young] = [await post(), await post()]
  await comment({ postId: old.id, status: 'approved' })
  const editor = await staff('editor')
  for (const { id } of [old, young]) await trash(editor, { postId: id })
  await age(old.id, 31)
  await age(young.id, 29)
  expect(await purgeTrash(systemActor('housekeeping'))).toBe(1)
  expect(await stored(old.id)).toBeNull()
  expect(await stored(young.id)).not.toBeNull()
  expect(await database().comment.count({ where: { postId: old.id } })).toBe(0)
  expect(await findPublicFormerPath(old.path)).toEqual({ is: 'gone' })
  expect(await logged(old.id, 'post.purge')).toBe(1)
})

it('what is restored while the trash is emptied is either kept or gone, never half', async () => {
  const editor = await staff('editor')
  const posts = await Promise.all([post(), post(), post(), post()])
  for (const { id } of posts) {
    await trash(editor, { postId: id })
    await age(id, 40)
  }
  const restored = Promise.allSettled(posts.map(({ id }) => restoreFromTrash(editor, { postId: id })))
  await purgeTrash(systemActor('housekeeping'))
  const kept = (await restored).map(({ status }) => status === 'fulfilled')
  const there = await Promise.all(posts.map(async ({ id }) => (await stored(id))?.status === 'taken_down'))
  expect(there).toEqual(kept)
})

describe('refused is', () => {
  it('a contributor’s own post once it is public, and others’ always', async () => {
    const contributor = await staff('contributor')
    const own = await post({ createdById: contributor.accountId })
    await expect(trash(contributor, { postId: own.id })).rejects.toMatchObject({ reason: 'forbidden' })
    const draft = await post({ status: 'draft', publishedAt: null })
    await expect(trash(contributor, { postId: draft.id })).rejects.toMatchObject({ reason: 'not_found' })
    const { postId } = await create(contributor, { kind: 'post', title: 'Mine' })
    await expect(trash(contributor, { postId })).resolves.toMatchObject({ status: 'trashed' })
    await expect(restoreFromTrash(contributor, { postId })).resolves.toMatchObject({ status: 'draft' })
  })

  it.each(['moderator', 'viewer', 'author'] as const)('a %s with what is not theirs', async (role) => {
    const { id } = await post()
    const actor = await staff(role)
    await expect(trash(actor, { postId: id })).rejects.toMatchObject({ reason: 'forbidden' })
    await trash(await staff('editor'), { postId: id })
    await expect(restoreFromTrash(actor, { postId: id })).rejects.toMatchObject({
      reason: role === 'author' ? 'not_found' : 'forbidden',
    })
  })

  it('nobody in particular', async () => {
    const { id } = await post()
    for (const act of [trash, restoreFromTrash]) {
      await expect(act(visitor(), { postId: id })).rejects.toMatchObject({ reason: 'unauthenticated' })
    }
    await expect(purgeTrash(await staff('editor'))).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
