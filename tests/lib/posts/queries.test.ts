import { database } from '#lib/database/client.ts'
import { create } from '#lib/posts/create.ts'
import { findPreview } from '#lib/posts/preview-queries.ts'
import { findPublicPost } from '#lib/posts/public-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { listPosts, requirePost } from '#lib/posts/queries.ts'
import { save } from '#lib/posts/save.ts'
import { trash } from '#lib/posts/trash.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

beforeEach(async () => {
  await database().post.deleteMany()
})

const titles = ({ posts }: Awaited<ReturnType<typeof listPosts>>) => posts.map(({ title }) => title).sort()
const tomorrow = () => new Date(Date.now() + 86_400_000)
const yesterday = () => new Date(Date.now() - 86_400_000)

async function variety(accountId: string) {
  await post({ title: 'Theirs, draft', status: 'draft', publishedAt: null })
  await post({ title: 'Theirs, public' })
  await post({ title: 'Theirs, scheduled', status: 'scheduled', publishedAt: tomorrow() })
  await post({ title: 'Theirs, due', status: 'scheduled', publishedAt: yesterday() })
  await post({ title: 'Theirs, withdrawn', withdrawnAt: yesterday() })
  await post({ title: 'Theirs, trashed', status: 'trashed', trashedAt: yesterday() })
  await post({ title: 'Mine, draft', status: 'draft', publishedAt: null, createdById: accountId })
  const { id: authorId } = await author({ accountId })
  await post({
    title: 'Names me',
    status: 'in_review',
    publishedAt: null,
    authors: { create: { authorId } },
  } as never)
}

describe('the list of posts', () => {
  it.each(['author', 'contributor'] as const)('shows an %s their own, and what is public', async (role) => {
    const actor = await staff(role)
    await variety(actor.accountId)
    const list = await listPosts(actor)
    expect(titles(list)).toEqual(['Mine, draft', 'Names me', 'Theirs, due', 'Theirs, public'])
    expect(list.counts).toEqual({
      all: 4,
      draft: 1,
      in_review: 1,
      scheduled: 0,
      published: 2,
      archived: 0,
      expired: 0,
      taken_down: 0,
      trashed: 0,
    })
    expect(Object.fromEntries(list.posts.map(({ title, canOpen }) => [title, canOpen]))).toEqual({
      'Mine, draft': true,
      'Names me': true,
      'Theirs, due': false,
      'Theirs, public': false,
    })
  })

  it('shows an editor everything outside the trash, and each status by itself', async () => {
    const editor = await staff('editor')
    await variety(editor.accountId)
    const list = await listPosts(editor)
    expect(list.posts).toHaveLength(7)
    expect(list.counts).toEqual({
      all: 7,
      draft: 2,
      in_review: 1,
      scheduled: 1,
      published: 3,
      archived: 0,
      expired: 0,
      taken_down: 0,
      trashed: 1,
    })
    expect(titles(await listPosts(editor, { status: 'trashed' }))).toEqual(['Theirs, trashed'])
    expect(titles(await listPosts(editor, { status: 'scheduled' }))).toEqual(['Theirs, scheduled'])
    expect(titles(await listPosts(editor, { status: 'published' }))).toContain('Theirs, due')
    expect((await listPosts(editor, { search: 'DUE' })).posts).toMatchObject([
      { status: 'published', canOpen: true },
    ])
  })

  it('is filtered by kind, author, topic and words as they are', async () => {
    const editor = await staff('editor')
    const writer = await author()
    const topic = await database().topic.create({ data: { slug: 'water', name: 'Water' } })
    await post({ title: 'Page', kind: 'page' })
    const { id } = await post({ title: '100% wool' })
    await database().postAuthor.create({ data: { postId: id, authorId: writer.id } })
    await database().postTopic.create({ data: { postId: id, topicId: topic.id } })
    expect(titles(await listPosts(editor, { kind: 'page' }))).toEqual(['Page'])
    expect(titles(await listPosts(editor, { authorId: writer.id }))).toEqual(['100% wool'])
    expect(titles(await listPosts(editor, { topicId: topic.id }))).toEqual(['100% wool'])
    expect(titles(await listPosts(editor, { search: '%' }))).toEqual(['100% wool'])
    expect((await listPosts(editor, { search: '_' })).counts.all).toBe(0)
    expect((await listPosts(editor)).posts.find((one) => one.id === id)?.authors).toEqual([
      { id: writer.id, name: writer.name },
    ])
  })

  it('comes in pages that leave nothing out and show nothing twice', async () => {
    const editor = await staff('editor')
    const at = new Date('2026-05-01')
    for (let number = 0; number < 95; number += 1)
      await post({ updatedAt: new Date(at.getTime() + (number % 3)) })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listPosts(editor, { cursor })
      seen.push(...page.posts.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(95)
    expect(new Set(seen).size).toBe(95)
    for (const odd of ['nonsense', '0000-01-01T00:00:00Z 00000000-0000-4000-8000-000000000000'])
      await expect(listPosts(editor, { cursor: odd })).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('is for who writes', async () => {
    for (const role of ['moderator', 'viewer'] as const) {
      const actor = await staff(role)
      await expect(listPosts(actor)).rejects.toMatchObject({ reason: 'forbidden' })
    }
    await expect(listPosts(visitor())).rejects.toMatchObject({ reason: 'unauthenticated' })
    await expect(
      listPosts(await staff('editor'), { status: { not: 'draft' } } as never),
    ).rejects.toMatchObject({ name: 'InvalidError' })
  })
})

describe('a post for the editor', () => {
  it('has all that its form holds, so that saving it changes nothing', async () => {
    const editor = await staff('editor', 'Dara')
    const { postId } = await create(editor, {
      kind: 'post',
      title: 'Whole',
      body: bodyOf('Text.'),
      authorIds: [(await author()).id],
      tags: ['two', 'one'],
      nextSteps: [
        { kind: 'give', title: 'Give', text: 'Please.', linkUrl: 'https://give.example/', linkLabel: 'Give' },
      ],
    })
    const opened = await requirePost(editor, postId)
    expect(opened).toMatchObject({
      version: 1,
      status: 'draft',
      form: { title: 'Whole', tags: ['one', 'two'] },
      changedSincePublishing: false,
      lastSaved: { name: 'Dara', accountId: editor.accountId },
      may: { edit: true, publish: true, trash: true, restoreFromTrash: false },
    })
    expect(opened.findings.map(({ code }) => code)).toEqual(['protection', 'excerpt'])
    const { kind: _, ...form } = opened.form
    await expect(save(editor, { postId, version: 1, ...form })).resolves.toMatchObject({ version: 1 })
  })

  it('knows whether readers see a later text than was published', async () => {
    const editor = await staff('editor')
    const { postId } = await create(editor, { kind: 'post', title: 'Text', body: bodyOf('Text.') })
    await publish(editor, { postId, version: 1, protection: 'none' })
    expect(await requirePost(editor, postId)).toMatchObject({
      status: 'published',
      wasPublic: true,
      changedSincePublishing: false,
    })
    await save(editor, { postId, version: 2, title: 'Later text' })
    expect(await requirePost(editor, postId)).toMatchObject({ changedSincePublishing: true })
  })

  it('opens for a contributor to read once it is public, and from the trash to restore', async () => {
    const contributor = await staff('contributor')
    const own = await post({ createdById: contributor.accountId })
    expect((await requirePost(contributor, own.id)).may).toEqual({
      edit: false,
      publish: false,
      trash: false,
      restoreFromTrash: false,
    })
    await trash(await staff('editor'), { postId: own.id })
    expect((await requirePost(contributor, own.id)).may.restoreFromTrash).toBe(true)
  })

  it('opens for nobody else', async () => {
    const [shown, hidden] = [await post(), await post({ status: 'draft', publishedAt: null })]
    for (const role of ['author', 'contributor'] as const) {
      await expect(requirePost(await staff(role), shown.id)).rejects.toMatchObject({ reason: 'forbidden' })
      await expect(requirePost(await staff(role), hidden.id)).rejects.toMatchObject({ reason: 'not_found' })
    }
    for (const role of ['moderator', 'viewer'] as const) {
      await expect(requirePost(await staff(role), shown.id)).rejects.toMatchObject({ reason: 'forbidden' })
    }
    await expect(requirePost(visitor(), shown.id)).rejects.toMatchObject({ reason: 'unauthenticated' })
    await expect(requirePost(await staff('editor'), 'no id')).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('a preview', () => {
  it('is what readers will see', async () => {
    const editor = await staff('editor')
    const cover = await database().media.create({
      data: { hash: 'c', width: 4, height: 3, renditions: [], master: 'm' },
    })
    const { postId, path } = await create(editor, {
      kind: 'post',
      title: 'Soon',
      excerpt: 'Short.',
      body: bodyOf('Text.'),
      coverId: cover.id,
      coverAlt: 'A river.',
      authorIds: [(await author()).id],
      tags: ['b', 'a'],
      protection: 'none',
    })
    const preview = (await findPreview(editor, postId))?.post
    await publish(editor, { postId, version: 1 })
    const shown = await findPublicPost(path)
    expect({
      ...preview,
      publishedAt: shown?.publishedAt,
      updatedAt: shown?.updatedAt,
      pictures: shown?.pictures,
    }).toEqual(shown)
  })

  it('leaves out a withdrawn picture', async () => {
    const editor = await staff('editor')
    const cover = await database().media.create({
      data: { hash: 'w', width: 4, height: 3, renditions: [], master: 'm' },
    })
    const { postId } = await create(editor, { kind: 'post', title: 'Soon', coverId: cover.id })
    await database().media.update({ where: { id: cover.id }, data: { withdrawnAt: new Date() } })
    expect(await findPreview(editor, postId)).toMatchObject({ post: { cover: null } })
  })

  it('is for nobody who may not open the post', async () => {
    const { id } = await post({ status: 'draft', publishedAt: null })
    expect(await findPreview(await staff('author'), id)).toBeNull()
    expect(await findPreview(await staff('moderator'), id)).toBeNull()
    await expect(findPreview(visitor(), id)).rejects.toMatchObject({ reason: 'unauthenticated' })
  })
})
