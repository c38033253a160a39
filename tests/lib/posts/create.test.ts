import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { create } from '#lib/posts/create.ts'
import { save } from '#lib/posts/save.ts'
import { changeSite } from '#lib/settings/change.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { bodyOf } from '../../factories/posts.ts'

useDatabase()

const stored = (id: string) =>
  database().post.findUniqueOrThrow({
    where: { id },
    include: { authors: true, tags: { include: { tag: true } }, nextSteps: true, revisions: true },
  })
const thisMonth = () => new Date().toISOString().slice(0, 7).replace('-', '/')

describe('a new post', () => {
  it('is a draft of its maker with a first revision', async () => {
    const tevy = await staff('author')
    const profile = await author({ accountId: tevy.accountId })
    const { postId, version, path } = await create(tevy, {
      kind: 'post',
      title: 'The loom returns',
      body: bodyOf('It is back.'),
    })
    expect(path).toBe(`/${thisMonth()}/the-loom-returns/`)
    const post = await stored(postId)
    expect(post).toMatchObject({
      status: 'draft',
      version: 1,
      language: 'en',
      protection: 'unasked',
      publishedAt: null,
    })
    expect(post.createdById).toBe(tevy.accountId)
    expect(post.authors.map(({ authorId }) => authorId)).toEqual([profile.id])
    expect(post.revisions).toHaveLength(1)
    expect(post.revisions[0]).toMatchObject({ number: 1, reason: 'saved', accountId: tevy.accountId })
    expect(post.revisions[0]?.snapshot).toMatchObject({
      title: 'The loom returns',
      path,
      authors: [profile.id],
    })
    expect(version).toBe(1)
  })

  it('may be empty: a draft is begun before there is a title', async () => {
    const editor = await staff('editor')
    const { path } = await create(editor, { kind: 'page' })
    expect(path).toBe('/untitled/')
    expect((await create(editor, { kind: 'page' })).path).toBe('/untitled-2/')
  })

  it('keeps all that was given', async () => {
    const editor = await staff('editor')
    const [first, second] = [await author(), await author()]
    const topic = await database().topic.create({ data: { slug: 'looms', name: 'Looms' } })
    const { postId } = await create(editor, {
      kind: 'post',
      title: ' Many  things ',
      path: 'stories/many',
      language: 'km',
      authorIds: [second.id, first.id],
      topicIds: [topic.id],
      tags: ['Weaving', 'weaving', 'Kampot & sea'],
      nextStepsMode: 'own',
      nextSteps: [
        {
          kind: 'learn',
          title: 'Read on',
          text: 'Two lines.\n\nAnd more.',
          linkUrl: '/about/',
          linkLabel: 'About us',
        },
      ],
      commentsMode: 'open',
      protection: 'none',
    })
    const post = await stored(postId)
    expect(post).toMatchObject({
      title: 'Many things',
      path: '/stories/many',
      language: 'km',
      commentsMode: 'open',
    })
    expect(post.authors.sort((a, b) => a.position - b.position).map(({ authorId }) => authorId)).toEqual([
      second.id,
      first.id,
    ])
    expect(post.tags.map(({ tag }) => tag.slug).sort()).toEqual(['kampot-sea', 'weaving'])
    expect(post.nextSteps[0]).toMatchObject({
      title: 'Read on',
      text: richTextFromText('Two lines.\n\nAnd more.'),
    })
  })

  it('has an address of its own, though many make the same title at once', async () => {
    const editor = await staff('editor')
    const made = await Promise.all(
      Array.from({ length: 12 }, () => create(editor, { kind: 'post', title: 'At once' })),
    )
    expect(new Set(made.map(({ path }) => path)).size).toBe(12)
  })

  it('does not stand where Lamplight answers, another post stood, or something was removed on purpose', async () => {
    const editor = await staff('editor')
    expect((await create(editor, { kind: 'page', title: 'Search' })).path).toBe('/search-2/')
    const other = await create(editor, { kind: 'page', title: 'Other' })
    await database().formerPath.create({ data: { path: '/was-here', postId: other.postId } })
    await database().removedPath.create({ data: { path: '/was-here-2/' } })
    expect((await create(editor, { kind: 'page', title: 'Was here' })).path).toBe('/was-here-3/')
  })

  it('stands under the month of the site', async () => {
    await changeSite(systemActor('test'), { timeZone: 'Pacific/Kiritimati', language: 'km' })
    const { postId, path } = await create(await staff('editor'), { kind: 'post', title: 'Zone' })
    const there = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 7).replace('-', '/')
    expect(path).toBe(`/${there}/zone/`)
    expect((await stored(postId)).language).toBe('km')
    await changeSite(systemActor('test'), { timeZone: 'UTC', language: 'en' })
  })
})

describe('a form that is sent twice', () => {
  it('makes one post', async () => {
    const editor = await staff('editor')
    const form = {
      id: crypto.randomUUID(),
      kind: 'post' as const,
      title: 'Twice',
      tags: ['new'],
      body: bodyOf('One.'),
    }
    const made = await Promise.all([create(editor, form), create(editor, form), create(editor, form)])
    expect(new Set(made.map(({ postId, version, path }) => `${postId} ${version} ${path}`)).size).toBe(1)
    expect((await stored(form.id)).revisions).toHaveLength(1)
  })

  it('with more text the second time is saved to the same post', async () => {
    const editor = await staff('editor')
    const form = { id: crypto.randomUUID(), kind: 'post' as const, title: 'Begun', path: '' }
    await create(editor, form)
    expect(await create(editor, { ...form, body: bodyOf('More.') })).toMatchObject({
      postId: form.id,
      version: 2,
    })
  })

  it('after the post was changed keeps both texts', async () => {
    const editor = await staff('editor')
    const form = { id: crypto.randomUUID(), kind: 'post' as const, title: 'Begun again' }
    await create(editor, form)
    await save(editor, { postId: form.id, version: 1, title: 'Finished' })
    await expect(create(editor, form)).rejects.toMatchObject({ reason: 'conflict' })
    expect((await stored(form.id)).title).toBe('Finished')
  })

  it('does not reach into somebody else’s draft', async () => {
    const form = { id: crypto.randomUUID(), kind: 'post' as const, title: 'Mine' }
    await create(await staff('author'), form)
    await expect(create(await staff('author'), { ...form, title: 'Yours' })).rejects.toMatchObject({
      reason: 'not_found',
    })
    expect((await stored(form.id)).title).toBe('Mine')
  })
})

describe('refused is', () => {
  it.each(['moderator', 'viewer'] as const)('a post of a %s', async (role) => {
    await expect(create(await staff(role), { kind: 'post' })).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it.each(['author', 'contributor'] as const)('a page of an %s', async (role) => {
    await expect(create(await staff(role), { kind: 'page' })).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('a post of nobody', async () => {
    await expect(create(visitor(), { kind: 'post' })).rejects.toMatchObject({ reason: 'unauthenticated' })
  })

  it('what is not there or not allowed, in its field', async () => {
    const editor = await staff('editor')
    await create(editor, { kind: 'page', title: 'Taken' })
    const gone = crypto.randomUUID()
    const wrong = [
      [{ path: '/taken' }, 'path'],
      [{ path: '/admin/x/' }, 'path'],
      [{ authorIds: [gone] }, 'authorIds'],
      [{ topicIds: [gone] }, 'topicIds'],
      [{ coverId: gone }, 'coverId'],
      [{ tags: ['!!!'] }, 'tags'],
      [{ language: 'English' }, 'language'],
      [{ body: { type: 'doc', version: 1, content: [{ type: 'script' }] } }, 'body'],
      [
        {
          nextSteps: [
            { kind: 'learn', title: 'x', text: '', linkUrl: 'javascript:alert(1)', linkLabel: 'y' },
          ],
        },
        'nextSteps',
      ],
      [{ nextSteps: [{ kind: 'learn', title: 'x', text: '', linkUrl: '/a', linkLabel: null }] }, 'nextSteps'],
    ] as const
    for (const [changes, field] of wrong) {
      const made = create(editor, { kind: 'post', title: 'Wrong', ...(changes as object) })
      await expect(made).rejects.toMatchObject({
        name: 'InvalidError',
        fields: { [field]: [expect.any(String)] },
      })
    }
    expect(await database().post.count({ where: { title: 'Wrong' } })).toBe(0)
    await expect(create(editor, { kind: 'post', status: 'published' } as never)).rejects.toMatchObject({
      name: 'InvalidError',
    })
  })
})
