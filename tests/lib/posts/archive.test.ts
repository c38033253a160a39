import { database } from '#lib/database/client.ts'
import { archive, bringBack } from '#lib/posts/archive.ts'
import { create } from '#lib/posts/create.ts'
import { expire } from '#lib/posts/expire.ts'
import { findLastWriter } from '#lib/posts/last-saved.ts'
import { findPublicFormerPath, findPublicPost } from '#lib/posts/public-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { listPosts, requirePost } from '#lib/posts/queries.ts'
import { listRevisions } from '#lib/posts/revision-queries.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { trash } from '#lib/posts/trash.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

beforeEach(async () => {
  await database().post.deleteMany()
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const nameless = { protection: 'none' as const }

describe('archiving', () => {
  it('keeps a post at its address as it was, until somebody brings it back', async () => {
    const editor = await staff('editor')
    const { id: postId, path } = await post({ commentsMode: 'open' })
    expect(await archive(editor, { postId })).toMatchObject({ status: 'archived', version: 2 })
    expect(await findPublicPost(path)).toMatchObject({ commentsMode: 'closed', archivedAt: expect.any(Date) })
    await expect(archive(editor, { postId })).rejects.toMatchObject({ reason: 'conflict' })
    await expect(save(editor, { postId, version: 2, title: 'x' })).rejects.toThrow('kept as it was')
    expect((await listPosts(editor, { status: 'archived' })).posts).toMatchObject([
      { id: postId, status: 'archived' },
    ])
    expect((await listPosts(editor, { status: 'published' })).posts).toEqual([])
    expect(await bringBack(editor, { postId })).toMatchObject({ status: 'published', version: 3 })
    expect(await findPublicPost(path)).toMatchObject({ commentsMode: 'open', archivedAt: null })
    await expect(bringBack(editor, { postId })).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('leaves in the history who did it and when, and makes nobody its writer', async () => {
    const [writer, editor] = [await staff('editor', 'Wanda'), await staff('editor', 'Edda')]
    const { postId } = await create(writer, { kind: 'post', title: 'Flood', body: bodyOf('It rose.') })
    await publish(writer, { postId, version: 1, protection: 'none' })
    await archive(editor, { postId })
    await bringBack(editor, { postId })
    const [back, archived] = await listRevisions(editor, postId)
    expect(archived).toMatchObject({ reason: 'archived', savedBy: 'Edda', title: 'Flood' })
    expect(back).toMatchObject({ reason: 'brought_back', savedBy: 'Edda' })
    expect(+back!.savedAt).toBeGreaterThanOrEqual(+archived!.savedAt)
    expect(await findLastWriter(database(), postId)).toBe(writer.accountId)
  })

  it('is for what is public alone, and for who may publish', async () => {
    const author = await staff('author')
    const { postId } = await create(author, { kind: 'post', title: 'Draft', body: bodyOf('Text.') })
    await expect(archive(author, { postId })).rejects.toMatchObject({ reason: 'conflict' })
    const { id } = await post()
    await expect(archive(author, { postId: id })).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('ends with taking down and with the trash', async () => {
    const editor = await staff('editor')
    const { id: postId, path } = await post()
    await archive(editor, { postId })
    expect(await takeDown(editor, { postId })).toMatchObject({ status: 'taken_down' })
    expect(await findPublicFormerPath(path)).toEqual({ is: 'gone' })
    const { id } = await post()
    await archive(editor, { postId: id })
    expect(await trash(editor, { postId: id })).toMatchObject({ status: 'trashed' })
  })
})

describe('an end', () => {
  it('is set and taken back, and leads where somebody chose', async () => {
    const editor = await staff('editor')
    const { id: postId, path } = await post()
    const at = inHours(1)
    const form = { postId, at: at.toISOString(), to: '/thank you/', forGood: true }
    expect(await expire(editor, form)).toEqual({ at, to: '/thank%20you/', forGood: true })
    expect((await requirePost(editor, postId)).status).toBe('published')
    expect(await findPublicPost(path)).not.toBeNull()
    expect(await expire(editor, { postId, at: null })).toBeNull()
    expect(await database().post.findUnique({ where: { id: postId } })).toMatchObject({
      expiresTo: null,
      version: 1,
    })
  })

  it.each([
    '//evil.example/',
    '/\\evil.example',
    'http://plain.example/',
    'javascript:alert(1)',
    'elsewhere',
  ])('does not lead to %s', async (to) => {
    const editor = await staff('editor')
    const { id: postId } = await post()
    await expect(expire(editor, { postId, at: inHours(1).toISOString(), to })).rejects.toMatchObject({
      fields: { to: ['Please begin with / or https://'] },
    })
  })

  it('lies ahead, after the beginning, and is not the post itself', async () => {
    const editor = await staff('editor')
    const { id: postId, path } = await post()
    await expect(expire(editor, { postId, at: inHours(-1).toISOString() })).rejects.toThrow('has passed')
    await expect(expire(editor, { postId, at: inHours(1).toISOString(), to: path })).rejects.toThrow(
      'own address',
    )
    const planned = await create(editor, { kind: 'post', title: 'Ready', body: bodyOf('Text.') })
    const at = inHours(2).toISOString()
    await schedule(editor, { postId: planned.postId, version: 1, ...nameless, at })
    await expect(expire(editor, { postId: planned.postId, at: inHours(1).toISOString() })).rejects.toThrow(
      'before it goes out',
    )
    await expire(editor, { postId: planned.postId, at: inHours(3).toISOString() })
    const later = { postId: planned.postId, version: 2, ...nameless, at: inHours(4).toISOString() }
    await expect(schedule(editor, later)).rejects.toThrow('over before it goes out')
  })

  it('that has come shows as such, and publishing again lifts it', async () => {
    const editor = await staff('editor')
    const { id: postId, path } = await post({
      protection: 'none',
      expiresAt: inHours(-1),
      expiresTo: '/thanks',
    })
    expect((await requirePost(editor, postId)).status).toBe('expired')
    expect((await listPosts(editor, { status: 'expired' })).posts).toMatchObject([{ id: postId }])
    expect((await listPosts(editor)).counts).toMatchObject({ expired: 1, published: 0, all: 1 })
    await expect(takeDown(editor, { postId })).rejects.toMatchObject({ reason: 'conflict' })
    expect(await publish(editor, { postId, version: 1 })).toMatchObject({ status: 'published' })
    expect(await findPublicPost(path)).not.toBeNull()
  })
})
