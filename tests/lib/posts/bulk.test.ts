import { database } from '#lib/database/client.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { changePosts } from '#lib/posts/bulk/change-posts.ts'
import { forgetOldChanges } from '#lib/posts/bulk/forget-old.ts'
import { mostThatFit } from '#lib/posts/bulk/most.ts'
import { listFitting, listOwnChanges } from '#lib/posts/bulk/queries.ts'
import type { Wish } from '#lib/posts/bulk/schema.ts'
import { undoChange } from '#lib/posts/bulk/undo-change.ts'
import { create } from '#lib/posts/create.ts'
import { save } from '#lib/posts/save.ts'
import { visit } from '../../app/site/visit.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { file, tag, topic } from '../../factories/site.ts'

useDatabase()

beforeEach(async () => {
  await database().bulkChange.deleteMany()
  await database().post.deleteMany()
})

const found = async (id: string) => {
  const { topics, tags, authors, ...row } = await database().post.findUniqueOrThrow({
    where: { id },
    include: { topics: true, tags: { include: { tag: true } }, authors: { orderBy: { position: 'asc' } } },
  })
  return {
    ...row,
    topics: topics.map(({ topicId }) => topicId),
    tags: tags.map((one) => one.tag.name),
    authors: authors.map(({ authorId }) => authorId),
  }
}

describe('a change to many posts', () => {
  it('adds and takes away a topic, a tag, an author, and says who may comment', async () => {
    const editor = await staff('editor')
    const [one, two] = [await post(), await post()]
    const postIds = [one.id, two.id]
    const [river, hope, writer] = [await topic(), await tag({ name: 'Hope' }), await author()]
    const wish = async (asked: Wish) => await changePosts(editor, { postIds, wish: asked })
    await wish({ kind: 'add_topic', topicId: river.id })
    await wish({ kind: 'add_tag', tag: 'hope' })
    await wish({ kind: 'add_author', authorId: writer.id })
    await wish({ kind: 'comments', mode: 'closed' })
    const full = { topics: [river.id], tags: [hope.name], authors: [writer.id], commentsMode: 'closed' }
    expect([await found(one.id), await found(two.id)]).toMatchObject([full, full])
    await wish({ kind: 'remove_topic', topicId: river.id })
    await wish({ kind: 'remove_tag', tag: 'HOPE' })
    await wish({ kind: 'remove_author', authorId: writer.id })
    await wish({ kind: 'comments', mode: null })
    const empty = { topics: [], tags: [], authors: [], commentsMode: null }
    expect([await found(one.id), await found(two.id)]).toMatchObject([empty, empty])
  })

  it('is one row with what each was and is, one version and one step in the history of each', async () => {
    const editor = await staff('editor')
    const river = await topic()
    const [one, has] = [await post(), await post()]
    await database().postTopic.create({ data: { postId: has.id, topicId: river.id } })
    const outcome = await changePosts(editor, {
      postIds: [one.id, has.id],
      wish: { kind: 'add_topic', topicId: river.id },
    })
    expect(outcome).toEqual({ id: expect.any(String), changed: 1, same: 1, leftOut: [] })
    expect(await database().bulkChange.findMany()).toMatchObject([
      {
        accountId: editor.accountId,
        posts: [{ id: one.id, version: 2, before: { topics: [] }, after: { topics: [river.id] } }],
      },
    ])
    expect(await database().revision.findMany({ where: { postId: one.id } })).toMatchObject([
      { reason: 'updated', accountId: editor.accountId },
    ])
    expect((await found(has.id)).version).toBe(1)
    expect(await database().auditEvent.count({ where: { subject: outcome.id! } })).toBe(1)
    expect(await listOwnChanges(editor)).toMatchObject([{ kind: 'add_topic', count: 1 }])
    expect(await listOwnChanges(await staff('editor'))).toEqual([])
  })

  it('leaves out what may not be changed or has changes that nobody sees yet, and says why', async () => {
    const editor = await staff('editor')
    const writer = await staff('author')
    const [mine, theirs, pending] = [await create(writer, { kind: 'post' }), await post(), await post()]
    await autosave(editor, { postId: pending.id, version: 1, kind: 'post', content: { title: 'Not yet' } })
    const wish = { kind: 'comments', mode: 'held' } as const
    const asWriter = await changePosts(writer, { postIds: [mine.postId, theirs.id], wish })
    expect(asWriter).toMatchObject({
      changed: 1,
      leftOut: [{ id: theirs.id, why: expect.stringContaining('else') }],
    })
    expect(await changePosts(editor, { postIds: [pending.id], wish })).toMatchObject({
      id: null,
      changed: 0,
      leftOut: [{ title: 'Not yet', why: 'It has changes that readers do not see yet.' }],
    })
    await expect(changePosts(visitor(), { postIds: [mine.postId], wish })).rejects.toMatchObject({
      reason: 'unauthenticated',
    })
    await expect(changePosts(editor, { postIds: [], wish })).rejects.toMatchObject({
      fields: { postIds: [expect.any(String)] },
    })
  })
})

describe('undoing it', () => {
  it('brings each back as it was, but not what has changed since, and says which', async () => {
    const editor = await staff('editor')
    const [river, sea] = [await topic(), await topic()]
    const posts = [await post(), await post(), await post({ title: 'Edited since' })]
    await database().postTopic.create({ data: { postId: posts[0]!.id, topicId: sea.id } })
    const { id } = await changePosts(editor, {
      postIds: posts.map((one) => one.id),
      wish: { kind: 'add_topic', topicId: river.id },
    })
    await save(editor, { postId: posts[2]!.id, version: 2, excerpt: 'Newer.' })
    expect(await undoChange(editor, { id: id! })).toEqual({
      id: null,
      changed: 2,
      same: 0,
      leftOut: [{ id: posts[2]!.id, title: 'Edited since', why: expect.stringContaining('changed since') }],
    })
    expect((await found(posts[0]!.id)).topics).toEqual([sea.id])
    expect((await found(posts[1]!.id)).topics).toEqual([])
    expect(await found(posts[2]!.id)).toMatchObject({ topics: [river.id], excerpt: 'Newer.' })
    await expect(undoChange(editor, { id: id! })).rejects.toMatchObject({ reason: 'not_found' })
    expect(await listOwnChanges(editor)).toEqual([])
  })

  it('brings posts back from the trash exactly as they were', async () => {
    const editor = await staff('editor')
    const later = new Date('2100-01-01')
    const out = await post()
    const scheduled = await post({ status: 'scheduled', publishedAt: later })
    const draft = await post({ status: 'draft', publishedAt: null })
    const postIds = [out.id, scheduled.id, draft.id]
    const { id, changed } = await changePosts(editor, { postIds, wish: { kind: 'trash' } })
    expect(changed).toBe(3)
    expect((await visit(out.path)).status).toBe(410)
    await undoChange(editor, { id: id! })
    expect((await visit(out.path)).status).toBe(200)
    expect([await found(out.id), await found(scheduled.id), await found(draft.id)]).toMatchObject([
      { status: 'published', publishedAt: out.publishedAt, trashedAt: null },
      { status: 'scheduled', publishedAt: later, trashedAt: null },
      { status: 'draft', publishedAt: null, trashedAt: null },
    ])
  })

  it('does not let go out late and unseen what would have gone out meanwhile', async () => {
    const editor = await staff('editor')
    const { id: postId } = await post({ status: 'scheduled', publishedAt: new Date('2100-01-01') })
    const { id } = await changePosts(editor, { postIds: [postId], wish: { kind: 'trash' } })
    const [row] = await database().bulkChange.findMany()
    const posts = JSON.parse(JSON.stringify(row!.posts).replace('2100-01-01', '2020-01-01'))
    await database().bulkChange.update({ where: { id: id! }, data: { posts } })
    await undoChange(editor, { id: id! })
    expect(await found(postId)).toMatchObject({ status: 'draft', publishedAt: null })
  })

  it('is for whoever made it, and for editors', async () => {
    const writer = await staff('author')
    const { postId } = await create(writer, { kind: 'post' })
    const { id } = await changePosts(writer, { postIds: [postId], wish: { kind: 'trash' } })
    await expect(undoChange(await staff('author'), { id: id! })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect(await undoChange(await staff('editor'), { id: id! })).toMatchObject({ changed: 1 })
  })
})

describe('all that fit a list', () => {
  it('are those of the list that this person may change, on every page of it', async () => {
    const [editor, writer, signer] = [await staff('editor'), await staff('author'), await author()]
    for (let number = 0; number < 41; number += 1) await post({ title: 'The river' })
    const sea = await post({ title: 'The sea' })
    await file(sea, { authors: [signer] })
    await post({ title: 'The river', kind: 'page' })
    await post({ title: 'The river', status: 'trashed', trashedAt: new Date() })
    const { postId: mine } = await create(writer, { kind: 'post' })
    expect(await listFitting(editor, { search: 'river' })).toHaveLength(42)
    expect(await listFitting(editor, { search: 'river', kind: 'post' })).toHaveLength(41)
    expect(await listFitting(editor, { search: 'river', status: 'trashed' })).toHaveLength(1)
    expect(await listFitting(editor, { authorId: signer.id })).toEqual([sea.id])
    expect(await listFitting(writer, {})).toEqual([mine])
    await expect(listFitting(visitor(), {})).rejects.toMatchObject({ reason: 'unauthenticated' })
    await expect(listFitting(await staff('moderator'), {})).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('are refused where they are more than can be undone in a sitting', async () => {
    const editor = await staff('editor')
    await post()
    await database().$executeRaw`
      INSERT INTO post (id, path, title, body)
      SELECT gen_random_uuid(), '/many/' || number || '/', 'Many', '{}' FROM generate_series(2, ${mostThatFit}) number`
    expect(await listFitting(editor, {})).toHaveLength(mostThatFit)
    await post()
    await expect(listFitting(editor, {})).rejects.toMatchObject({
      reason: 'too_large',
      message: expect.stringContaining('5,000'),
    })
  })
})

describe('a change in pieces', () => {
  const wish = { kind: 'comments', mode: 'closed' } as const

  /** One post a piece. */
  async function inPieces(editor: Awaited<ReturnType<typeof staff>>, posts: { id: string }[]) {
    let partOfId: string | null = null
    for (const { id } of posts) {
      const outcome = await changePosts(editor, { postIds: [id], wish, partOfId })
      partOfId = outcome.id
    }
    return partOfId!
  }

  it('is one that is undone in pieces, the first of them last', async () => {
    const editor = await staff('editor')
    const closed = await post({ commentsMode: 'closed' })
    const posts = [await post(), closed, await post(), await post()]
    const id = await inPieces(editor, posts)
    expect(await listOwnChanges(editor)).toMatchObject([{ id, kind: 'comments', count: 3 }])
    expect(await undoChange(editor, { id })).toMatchObject({ id, changed: 1 })
    expect(await listOwnChanges(editor)).toMatchObject([{ id, count: 2 }])
    expect((await found(posts[0]!.id)).commentsMode).toBe('closed')
    expect(await undoChange(editor, { id })).toMatchObject({ id, changed: 1 })
    expect(await undoChange(editor, { id })).toMatchObject({ id: null, changed: 1 })
    for (const one of posts) {
      expect((await found(one.id)).commentsMode).toBe(one.id === closed.id ? 'closed' : null)
    }
    expect(await listOwnChanges(editor)).toEqual([])
  })

  it('takes no piece of somebody else’s, of another wish, or after it was undone', async () => {
    const editor = await staff('editor')
    const [one, other] = [await post(), await post()]
    const id = await inPieces(editor, [one])
    const more = { postIds: [other.id], wish, partOfId: id }
    const refused = { reason: 'conflict' }
    await expect(changePosts(await staff('editor'), more)).rejects.toMatchObject(refused)
    await expect(changePosts(editor, { ...more, wish: { kind: 'trash' } })).rejects.toMatchObject(refused)
    await undoChange(editor, { id })
    await expect(changePosts(editor, more)).rejects.toMatchObject(refused)
    expect((await found(other.id)).commentsMode).toBeNull()
  })

  it('is forgotten after a week, with the titles that stood in it', async () => {
    const editor = await staff('editor')
    const [old, recent] = [
      await inPieces(editor, [await post(), await post()]),
      await inPieces(editor, [await post()]),
    ]
    const eightDaysAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1_000)
    await database().bulkChange.update({ where: { id: old }, data: { createdAt: eightDaysAgo } })
    await forgetOldChanges()
    expect(await database().bulkChange.findMany({ select: { id: true } })).toEqual([{ id: recent }])
    await expect(undoChange(editor, { id: old })).rejects.toMatchObject({ reason: 'not_found' })
  })
})
