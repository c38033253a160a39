import { database } from '#lib/database/client.ts'
import { isRefused } from '#lib/errors.ts'
import { create } from '#lib/posts/create.ts'
import { mergeTerms } from '#lib/posts/merging/merge-terms.ts'
import { listMerges } from '#lib/posts/merging/queries.ts'
import { type SinceMerge, undoMerge } from '#lib/posts/merging/undo-merge.ts'
import { save } from '#lib/posts/save.ts'
import { saveTag } from '#lib/posts/save-tag.ts'
import { saveTopic } from '#lib/posts/save-topic.ts'
import { visit } from '../../app/site/visit.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

beforeEach(async () => {
  await database().termMerge.deleteMany()
  await database().post.deleteMany()
  await database().topic.deleteMany()
  await database().tag.deleteMany()
})

const topicsOf = async (postId: string) =>
  (await database().postTopic.findMany({ where: { postId }, include: { topic: true } }))
    .map(({ topic }) => topic.name)
    .sort()

async function postUnder(...topicIds: string[]): Promise<string> {
  const { id } = await post()
  await database().postTopic.createMany({ data: topicIds.map((topicId) => ({ postId: id, topicId })) })
  return id
}

const leadsTo = async (path: string) => {
  const answer = await visit(path)
  return [answer.status, answer.headers.get('location')]
}

async function refusalOf(work: Promise<unknown>): Promise<SinceMerge> {
  const error = await work.then(
    () => null,
    (refused) => refused,
  )
  if (!isRefused(error)) throw error ?? new Error('Nothing was refused.')
  expect(error.reason).toBe('conflict')
  return error.detail as SinceMerge
}

describe('an address that a topic had', () => {
  it('leads to the one it has, in one step however often it was renamed', async () => {
    const editor = await staff('editor')
    const id = await saveTopic(editor, { name: 'Boats' })
    await postUnder(id)
    await saveTopic(editor, { id, name: 'Boats', slug: 'ships' })
    await saveTopic(editor, { id, name: 'Boats', slug: 'vessels' })
    expect(await leadsTo('/topics/boats')).toEqual([301, '/topics/vessels'])
    expect(await leadsTo('/topics/boats/')).toEqual([301, '/topics/vessels'])
    expect(await leadsTo('/topics/ships/page/2')).toEqual([301, '/topics/vessels/page/2'])
    expect(await leadsTo('/topics/boats/feed.xml')).toEqual([301, '/topics/vessels/feed.xml'])
    await saveTopic(editor, { id, name: 'Boats', slug: 'boats' })
    expect((await visit('/topics/boats')).status).toBe(200)
    expect(await leadsTo('/topics/vessels')).toEqual([301, '/topics/boats'])
  })

  it('belongs to another topic as soon as that one takes it', async () => {
    const editor = await staff('editor')
    const id = await saveTopic(editor, { name: 'Boats' })
    await saveTopic(editor, { id, name: 'Ships', slug: 'ships' })
    const other = await saveTopic(editor, { name: 'Boats' })
    await postUnder(id, other)
    expect((await visit('/topics/boats')).status).toBe(200)
    expect(await database().formerSlug.count()).toBe(0)
  })

  it('is not told while there is nothing to read', async () => {
    const editor = await staff('editor')
    const id = await saveTopic(editor, { name: 'Boats' })
    await saveTopic(editor, { id, name: 'Boats', slug: 'ships' })
    expect((await visit('/topics/boats')).status).toBe(404)
  })
})

describe('a merge', () => {
  it('brings posts, topics below and every address of one topic to the other', async () => {
    const editor = await staff('editor')
    const [boats, ships] = [
      await saveTopic(editor, { name: 'Boats' }),
      await saveTopic(editor, { name: 'Ships' }),
    ]
    await saveTopic(editor, { id: boats, name: 'Boats', slug: 'small-boats' })
    const below = await saveTopic(editor, { name: 'Canoes', parentId: boats })
    const [one, both] = [await postUnder(boats), await postUnder(boats, ships)]
    await mergeTerms(editor, { kind: 'topic', sourceId: boats, targetId: ships })
    expect(await topicsOf(one)).toEqual(['Ships'])
    expect(await topicsOf(both)).toEqual(['Ships'])
    expect(await database().topic.findUnique({ where: { id: below } })).toMatchObject({ parentId: ships })
    expect(await leadsTo('/topics/boats')).toEqual([301, '/topics/ships'])
    expect(await leadsTo('/topics/small-boats')).toEqual([301, '/topics/ships'])
    expect(await listMerges(editor)).toMatchObject([
      { sourceName: 'Boats', targetName: 'Ships', postCount: 2 },
    ])
    expect(await database().auditEvent.count({ where: { subject: boats, action: 'topic.merge' } })).toBe(1)
  })

  it('into a topic below leaves a tree', async () => {
    const editor = await staff('editor')
    const top = await saveTopic(editor, { name: 'Top' })
    const middle = await saveTopic(editor, { name: 'Middle', parentId: top })
    const low = await saveTopic(editor, { name: 'Low', parentId: middle })
    const id = await mergeTerms(editor, { kind: 'topic', sourceId: top, targetId: low })
    const parents = async () =>
      Object.fromEntries((await database().topic.findMany()).map(({ name, parentId }) => [name, parentId]))
    expect(await parents()).toEqual({ Low: null, Middle: low })
    await undoMerge(editor, { id })
    expect(await parents()).toEqual({ Top: null, Middle: top, Low: middle })
  })

  it('is taken back whole while nothing else has changed', async () => {
    const editor = await staff('editor')
    const [boats, ships] = [
      await saveTopic(editor, { name: 'Boats', description: 'Small ones.' }),
      await saveTopic(editor, { name: 'Ships' }),
    ]
    const below = await saveTopic(editor, { name: 'Canoes', parentId: boats })
    const [one, both, other] = [await postUnder(boats), await postUnder(boats, ships), await postUnder(ships)]
    const was = await database().topic.findMany({ orderBy: { id: 'asc' } })
    const id = await mergeTerms(editor, { kind: 'topic', sourceId: boats, targetId: ships })
    await undoMerge(editor, { id })
    expect(await database().topic.findMany({ orderBy: { id: 'asc' } })).toEqual(was)
    expect(await database().topic.findUnique({ where: { id: below } })).toMatchObject({ parentId: boats })
    expect([await topicsOf(one), await topicsOf(both), await topicsOf(other)]).toEqual([
      ['Boats'],
      ['Boats', 'Ships'],
      ['Ships'],
    ])
    expect((await visit('/topics/boats')).status).toBe(200)
    await expect(undoMerge(editor, { id })).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('asks first, with what exactly would be different, when something has changed since', async () => {
    const editor = await staff('editor')
    const [boats, ships] = [
      await saveTopic(editor, { name: 'Boats' }),
      await saveTopic(editor, { name: 'Ships' }),
    ]
    const [gone, left, same] = [await postUnder(boats), await postUnder(boats), await postUnder(boats)]
    const id = await mergeTerms(editor, { kind: 'topic', sourceId: boats, targetId: ships })
    await database().post.delete({ where: { id: gone } })
    await database().postTopic.deleteMany({ where: { postId: left } })
    await saveTopic(editor, { name: 'Boats', slug: 'boats' })
    const { changes, agreed } = await refusalOf(undoMerge(editor, { id }))
    expect(changes).toEqual([
      'One post of “Boats” is gone for good.',
      'One post left “Ships” since, and will not come back to “Boats”.',
      'Another topic has the address “boats” now; it comes back as “boats-2”.',
    ])
    expect(await topicsOf(same)).toEqual(['Ships'])
    await database().postTopic.deleteMany({ where: { postId: same } })
    await refusalOf(undoMerge(editor, { id, agreed }))
    const now = await refusalOf(undoMerge(editor, { id }))
    await undoMerge(editor, { id, agreed: now.agreed })
    expect(await database().topic.findUnique({ where: { id: boats } })).toMatchObject({ slug: 'boats-2' })
    expect(await topicsOf(left)).toEqual([])
  })

  it('of tags holds for whoever types the old name again', async () => {
    const editor = await staff('editor')
    const { postId } = await create(editor, { kind: 'post', tags: ['Boat', 'Boats'] })
    const tags = await database().tag.findMany({ orderBy: { name: 'asc' } })
    await mergeTerms(editor, { kind: 'tag', sourceId: tags[0]!.id, targetId: tags[1]!.id })
    const another = await create(editor, { kind: 'post', tags: ['boat'] })
    expect(await database().postTag.findMany({ orderBy: { postId: 'asc' } })).toEqual([
      { postId, tagId: tags[1]!.id },
      { postId: another.postId, tagId: tags[1]!.id },
    ])
  })

  it('of topics holds for an editor that was open before', async () => {
    const editor = await staff('editor')
    const [a, b, c] = [
      await saveTopic(editor, { name: 'A' }),
      await saveTopic(editor, { name: 'B' }),
      await saveTopic(editor, { name: 'C' }),
    ]
    const { postId, version } = await create(editor, { kind: 'post', topicIds: [a] })
    await mergeTerms(editor, { kind: 'topic', sourceId: a, targetId: b })
    await mergeTerms(editor, { kind: 'topic', sourceId: b, targetId: c })
    await save(editor, { postId, version, topicIds: [a], title: 'Still here' })
    expect(await topicsOf(postId)).toEqual(['C'])
  })

  it('is refused into itself, into what is gone, and for who does not manage topics', async () => {
    const editor = await staff('editor')
    const id = await saveTopic(editor, { name: 'A' })
    const other = '0191d3a0-0000-7000-8000-000000000000'
    await expect(mergeTerms(editor, { kind: 'topic', sourceId: id, targetId: id })).rejects.toMatchObject({
      fields: { targetId: [expect.any(String)] },
    })
    await expect(mergeTerms(editor, { kind: 'topic', sourceId: id, targetId: other })).rejects.toMatchObject({
      fields: { targetId: [expect.any(String)] },
    })
    await expect(mergeTerms(editor, { kind: 'topic', sourceId: other, targetId: id })).rejects.toMatchObject({
      reason: 'not_found',
    })
    await expect(
      mergeTerms(await staff('author'), { kind: 'topic', sourceId: id, targetId: other }),
    ).rejects.toMatchObject({ reason: 'forbidden' })
  })
})

test('a tag’s former address leads to it', async () => {
  const editor = await staff('editor')
  const { id } = await database().tag.create({ data: { slug: 'boat', name: 'Boat' } })
  const { id: postId } = await post()
  await database().postTag.create({ data: { postId, tagId: id } })
  await saveTag(editor, { id, name: 'Vessel', slug: 'vessel' })
  expect(await leadsTo('/tags/boat')).toEqual([301, '/tags/vessel'])
})
