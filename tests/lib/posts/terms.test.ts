import { database } from '#lib/database/client.ts'
import { create } from '#lib/posts/create.ts'
import { removeTag } from '#lib/posts/remove-tag.ts'
import { removeTopic } from '#lib/posts/remove-topic.ts'
import { saveTag } from '#lib/posts/save-tag.ts'
import { saveTopic } from '#lib/posts/save-topic.ts'
import { listTags, listTopics } from '#lib/posts/term-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'

useDatabase()

const topic = (id: string) => database().topic.findUnique({ where: { id } })
const logged = (subject: string, action: string) =>
  database().auditEvent.count({ where: { subject, action } })

beforeEach(async () => {
  await database().topic.deleteMany()
  await database().tag.deleteMany()
})

describe('topics', () => {
  it('are made with an address from their name, which stays when the name changes', async () => {
    const editor = await staff('editor')
    const id = await saveTopic(editor, { name: 'Water & sea' })
    expect(await topic(id)).toMatchObject({ slug: 'water-sea', position: 0 })
    expect(await topic(await saveTopic(editor, { name: 'Water, sea' }))).toMatchObject({
      slug: 'water-sea-2',
      position: 1,
    })
    await saveTopic(editor, { id, name: 'Rivers', description: 'All rivers.' })
    expect(await topic(id)).toMatchObject({
      slug: 'water-sea',
      name: 'Rivers',
      description: 'All rivers.',
      position: 0,
    })
    await saveTopic(editor, { id, name: 'Rivers', slug: 'ទន្លេ' })
    expect(await topic(id)).toMatchObject({ slug: 'ទន្លេ' })
    expect(await logged(id, 'topic.save')).toBe(3)
  })

  it('have addresses of their own when many are made at once', async () => {
    const editor = await staff('editor')
    await Promise.all(Array.from({ length: 6 }, () => saveTopic(editor, { name: 'Hope' })))
    expect(new Set((await listTopics(editor)).map(({ slug }) => slug)).size).toBe(6)
  })

  it('are a tree without circles, even when two move at once', async () => {
    const editor = await staff('editor')
    const [a, b] = [await saveTopic(editor, { name: 'A' }), await saveTopic(editor, { name: 'B' })]
    const c = await saveTopic(editor, { name: 'C', parentId: a })
    await expect(saveTopic(editor, { id: a, name: 'A', parentId: c })).rejects.toMatchObject({
      fields: { parentId: [expect.any(String)] },
    })
    await expect(saveTopic(editor, { id: a, name: 'A', parentId: a })).rejects.toMatchObject({
      fields: { parentId: [expect.any(String)] },
    })
    const moves = await Promise.allSettled([
      saveTopic(editor, { id: a, name: 'A', parentId: b }),
      saveTopic(editor, { id: b, name: 'B', parentId: a }),
    ])
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('that are removed leave their posts and lift what is below them', async () => {
    const editor = await staff('editor')
    const top = await saveTopic(editor, { name: 'Top' })
    const middle = await saveTopic(editor, { name: 'Middle', parentId: top })
    const low = await saveTopic(editor, { name: 'Low', parentId: middle })
    const { postId } = await create(editor, { kind: 'post', topicIds: [middle, low] })
    expect((await listTopics(editor)).find(({ id }) => id === middle)).toMatchObject({
      postCount: 1,
      parentId: top,
    })
    await removeTopic(editor, { id: middle })
    expect(await topic(low)).toMatchObject({ parentId: top })
    expect(await database().postTopic.findMany({ where: { postId } })).toMatchObject([{ topicId: low }])
    expect(await logged(middle, 'topic.remove')).toBe(1)
    await expect(removeTopic(editor, { id: middle })).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('are refused in their field', async () => {
    const editor = await staff('editor')
    await saveTopic(editor, { name: 'Taken' })
    const wrong = [
      [{ name: ' ' }, 'name'],
      [{ name: 'x', slug: 'taken' }, 'slug'],
      [{ name: 'x', slug: 'a/b' }, 'slug'],
      [{ name: 'x', parentId: crypto.randomUUID() }, 'parentId'],
    ] as const
    for (const [form, field] of wrong) {
      await expect(saveTopic(editor, form)).rejects.toMatchObject({
        fields: { [field]: [expect.any(String)] },
      })
    }
    await expect(saveTopic(editor, { id: crypto.randomUUID(), name: 'x' })).rejects.toMatchObject({
      reason: 'not_found',
    })
  })
})

describe('tags', () => {
  it('are found by a part of their name, the most used first', async () => {
    const editor = await staff('editor')
    await create(editor, { kind: 'post', tags: ['Weaving', 'Hope'] })
    await create(editor, { kind: 'post', tags: ['hope', 'Hopeful'] })
    expect(
      (await listTags(editor, { search: 'HOPE' })).map(({ name, postCount }) => `${name} ${postCount}`),
    ).toEqual(['Hope 2', 'Hopeful 1'])
    expect(await listTags(editor, { search: '%' })).toEqual([])
    expect(await listTags(editor)).toHaveLength(3)
  })

  it('get another name and keep their address, unless another is given', async () => {
    const editor = await staff('editor')
    const { id } = await database().tag.create({ data: { slug: 'old', name: 'Old' } })
    await saveTag(editor, { id, name: 'New 100%' })
    expect(await database().tag.findUnique({ where: { id } })).toMatchObject({
      slug: 'old',
      name: 'New 100%',
    })
    await saveTag(editor, { id, name: 'New', slug: 'new' })
    expect(await database().tag.findUnique({ where: { id } })).toMatchObject({ slug: 'new' })
    expect(await logged(id, 'tag.save')).toBe(2)
    await removeTag(editor, { id })
    expect(await logged(id, 'tag.remove')).toBe(1)
    for (const act of [() => removeTag(editor, { id }), () => saveTag(editor, { id, name: 'x' })]) {
      await expect(act()).rejects.toMatchObject({ reason: 'not_found' })
    }
  })

  it('do not become two of one name or address', async () => {
    const editor = await staff('editor')
    await database().tag.create({ data: { slug: 'one', name: 'One' } })
    const { id } = await database().tag.create({ data: { slug: 'two', name: 'Two' } })
    await expect(saveTag(editor, { id, name: 'ONE' })).rejects.toMatchObject({
      fields: { name: [expect.any(String)] },
    })
    await expect(saveTag(editor, { id, name: 'Three', slug: 'one' })).rejects.toMatchObject({
      fields: { slug: [expect.any(String)] },
    })
  })
})

describe('only editors and administrators', () => {
  it.each(['author', 'contributor', 'moderator', 'viewer'] as const)('not a %s', async (role) => {
    const actor = await staff(role)
    const id = crypto.randomUUID()
    const acts = [
      () => saveTopic(actor, { name: 'x' }),
      () => removeTopic(actor, { id }),
      () => saveTag(actor, { id, name: 'x' }),
      () => removeTag(actor, { id }),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('and nobody without signing in', async () => {
    await expect(saveTopic(visitor(), { name: 'x' })).rejects.toMatchObject({ reason: 'unauthenticated' })
    for (const list of [listTopics, listTags]) {
      await expect(list(visitor())).rejects.toMatchObject({ reason: 'unauthenticated' })
      await expect(list(await staff('viewer'))).rejects.toMatchObject({ reason: 'forbidden' })
    }
  })
})
