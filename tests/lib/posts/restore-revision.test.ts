import { database } from '#lib/database/client.ts'
import { create } from '#lib/posts/create.ts'
import { mergeTerms } from '#lib/posts/merging/merge-terms.ts'
import { findPreview } from '#lib/posts/preview-queries.ts'
import { findPublicPost } from '#lib/posts/public-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { removeTopic } from '#lib/posts/remove-topic.ts'
import { restoreRevision } from '#lib/posts/restore-revision.ts'
import { listRevisions, requireRevision } from '#lib/posts/revision-queries.ts'
import { save } from '#lib/posts/save.ts'
import { trash } from '#lib/posts/trash.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { bodyOf } from '../../factories/posts.ts'
import { tag as newTag, topic as newTopic, picture } from '../../factories/site.ts'

useDatabase()

/** Published with an old title, then changed. */
async function changed() {
  const actor = await staff('editor', 'Dara')
  const [writer, gone] = [await author(), await author()]
  const topic = await database().topic.create({ data: { slug: `topic-${writer.slug}`, name: 'Topic' } })
  const { postId } = await create(actor, {
    kind: 'post',
    title: 'Old title',
    body: bodyOf('Old text.'),
    authorIds: [gone.id, writer.id],
    topicIds: [topic.id],
    tags: ['old tag'],
    commentsMode: 'open',
    nextSteps: [{ kind: 'pray', title: 'Old step', text: '', linkUrl: null, linkLabel: null }],
  })
  await publish(actor, { postId, version: 1, protection: 'none' })
  const saved = await save(actor, {
    postId,
    version: 2,
    title: 'New title',
    path: `/new-${writer.slug}/`,
    body: bodyOf('New text.'),
    authorIds: [writer.id],
    topicIds: [],
    tags: [],
    nextSteps: [],
    commentsMode: 'closed',
    protection: 'child',
  })
  const [first] = (await listRevisions(actor, postId)).slice(-1)
  return { actor, postId, writer, gone, topic, revisionId: first!.id, path: saved.path }
}

it('an earlier text becomes the newest version, and readers see it once it is updated', async () => {
  const { actor, postId, writer, gone, topic, revisionId, path } = await changed()
  await database().author.delete({ where: { id: gone.id } })
  expect(await restoreRevision(actor, { revisionId, version: 3 })).toMatchObject({
    version: 4,
    path,
    isPending: true,
  })
  expect(await findPublicPost(path)).toMatchObject({ title: 'New title' })
  await save(actor, { postId, version: 4 })
  const shown = await findPublicPost(path)
  expect(shown).toMatchObject({
    title: 'Old title',
    body: bodyOf('Old text.'),
    commentsMode: 'closed',
    protection: 'child',
  })
  expect(shown?.authors.map(({ id }) => id)).toEqual([writer.id])
  expect(shown?.topics.map(({ id }) => id)).toEqual([topic.id])
  expect(shown?.tags.map(({ slug }) => slug)).toEqual(['old-tag'])
  expect(await database().nextStep.count({ where: { postId, title: 'Old step' } })).toBe(1)
  const history = await listRevisions(actor, postId)
  expect(history.map(({ number, reason }) => `${number} ${reason}`)).toEqual([
    '5 updated',
    '4 restored',
    '3 updated',
    '2 published',
    '1 saved',
  ])
  expect(history[0]).toMatchObject({ savedBy: 'Dara', title: 'Old title', isScrubbed: false })
})

describe('under a topic and a tag that went into others', () => {
  async function merge({ actor, topic }: Awaited<ReturnType<typeof changed>>) {
    const [water, rain] = [await newTopic({ name: 'Water' }), await newTag({ name: 'Rain' })]
    const oldTag = await database().tag.findFirstOrThrow({ where: { name: 'old tag' } })
    await mergeTerms(actor, { kind: 'topic', sourceId: topic.id, targetId: water.id })
    await mergeTerms(actor, { kind: 'tag', sourceId: oldTag.id, targetId: rain.id })
    return { water, rain }
  }
  const filedUnderThose = { topics: [{ name: 'Water' }], tags: [{ name: 'Rain' }] }

  beforeEach(async () => {
    await database().formerSlug.deleteMany()
    await database().tag.deleteMany()
  })

  it('an earlier text comes back under those', async () => {
    const before = await changed()
    const { actor, postId, revisionId, path } = before
    const { water } = await merge(before)
    await restoreRevision(actor, { revisionId, version: 3 })
    expect((await requirePost(actor, postId)).form).toMatchObject({ topicIds: [water.id], tags: ['Rain'] })
    await save(actor, { postId, version: 4 })
    expect(await findPublicPost(path)).toMatchObject(filedUnderThose)
  })

  it('a text that waited meanwhile is shown, opened and updated under those', async () => {
    const before = await changed()
    const { actor, postId, revisionId, path } = before
    await restoreRevision(actor, { revisionId, version: 3 })
    const { water } = await merge(before)
    expect((await requirePost(actor, postId)).form).toMatchObject({ topicIds: [water.id], tags: ['Rain'] })
    expect((await findPreview(actor, postId))?.post).toMatchObject(filedUnderThose)
    await save(actor, { postId, version: 4 })
    expect(await findPublicPost(path)).toMatchObject(filedUnderThose)
  })

  it('an earlier text is looked at under those, and nothing of it is gone', async () => {
    const before = await changed()
    const { water, rain } = await merge(before)
    const { names, content, gone } = await requireRevision(before.actor, before.revisionId)
    expect(content).toMatchObject({ topicIds: [water.id], tags: ['Rain'] })
    expect(names).toMatchObject({ [water.id]: 'Water', [rain.id]: 'Rain' })
    expect(gone).toEqual({ authors: 0, topics: 0, tags: 0, pictures: 0 })
  })
})

it('what a text that waits names and somebody removes meanwhile does not hold it back', async () => {
  const { actor, postId, revisionId, topic, gone, path } = await changed()
  await restoreRevision(actor, { revisionId, version: 3 })
  await removeTopic(actor, { id: topic.id })
  await database().author.delete({ where: { id: gone.id } })
  await save(actor, { postId, version: 4 })
  expect(await findPublicPost(path)).toMatchObject({ title: 'Old title', topics: [] })
})

it('what is gone of an earlier text is counted before it is restored, and all else comes back', async () => {
  const { actor, postId, gone, topic, version } = await withPictures()
  const revisionId = (await listRevisions(actor, postId)).at(-1)!.id
  await database().author.delete({ where: { id: gone.id } })
  await removeTopic(actor, { id: topic.id })
  await database().media.deleteMany()
  const revision = await requireRevision(actor, revisionId)
  expect(revision.gone).toEqual({ authors: 1, topics: 1, tags: 0, pictures: 2 })
  await restoreRevision(actor, { revisionId, version })
  const { form } = await requirePost(actor, postId)
  expect(form).toMatchObject({ title: 'With pictures', coverId: null, topicIds: [], tags: ['kept'] })
  expect(form.body).toEqual(revision.snapshot.body)
})

/** A draft with a cover and a picture in its text; its newest version has neither. */
async function withPictures() {
  const actor = await staff('editor')
  const [gone, cover, shown, topic] = [await author(), await picture(), await picture(), await newTopic()]
  const { postId } = await create(actor, {
    kind: 'post',
    title: 'With pictures',
    body: { type: 'doc', version: 1, content: [{ type: 'picture', attrs: { mediaId: shown.id } }] },
    coverId: cover.id,
    authorIds: [gone.id],
    topicIds: [topic.id],
    tags: ['kept'],
  })
  const { version } = await save(actor, {
    ...{ postId, version: 1, body: bodyOf('Nothing.'), coverId: null },
    ...{ authorIds: [], topicIds: [] },
  })
  return { actor, postId, gone, topic, version }
}

it('can be looked at beside what stands now', async () => {
  const { actor, postId, revisionId, writer, topic } = await changed()
  const revision = await requireRevision(actor, revisionId)
  expect(revision).toMatchObject({
    postId,
    snapshot: { title: 'Old title' },
    current: { version: 3, snapshot: { title: 'New title' } },
  })
  expect(revision.names).toMatchObject({ [writer.id]: writer.name, [topic.id]: 'Topic' })
})

it('a revision of an import has fewer parts and comes back all the same', async () => {
  const { actor, postId } = await changed()
  const { id } = await database().revision.create({
    data: {
      postId,
      number: 100,
      reason: 'imported',
      title: 'From afar',
      snapshot: {
        title: 'From afar',
        path: '/x',
        excerpt: '',
        language: 'en',
        body: bodyOf('Far.'),
        authors: [],
        topics: [],
        tags: [],
      },
    },
  })
  await expect(restoreRevision(actor, { revisionId: id, version: 3 })).resolves.toMatchObject({ version: 4 })
  expect((await listRevisions(actor, postId))[0]).toMatchObject({ number: 101, title: 'From afar' })
})

describe('refused is', () => {
  it('to restore over a text that has changed since', async () => {
    const { actor, postId, revisionId } = await changed()
    await save(actor, { postId, version: 3, title: 'Newer' })
    await expect(restoreRevision(actor, { revisionId, version: 3 })).rejects.toMatchObject({
      reason: 'conflict',
    })
  })

  it('a text that was destroyed on purpose', async () => {
    const { actor, revisionId } = await changed()
    await database().revision.update({
      where: { id: revisionId },
      data: { snapshot: {}, title: '', scrubbedAt: new Date() },
    })
    await expect(restoreRevision(actor, { revisionId, version: 3 })).rejects.toThrow('destroyed on purpose')
    await expect(requireRevision(actor, revisionId)).rejects.toThrow('destroyed on purpose')
  })

  it('what lies in the trash', async () => {
    const { actor, postId, revisionId } = await changed()
    await trash(actor, { postId })
    await expect(restoreRevision(actor, { revisionId, version: 4 })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })

  it.each(['author', 'contributor', 'moderator', 'viewer'] as const)(
    'a %s with the history of others',
    async (role) => {
      const { postId, revisionId } = await changed()
      const actor = await staff(role)
      await expect(restoreRevision(actor, { revisionId, version: 3 })).rejects.toMatchObject({
        reason: 'forbidden',
      })
      await expect(listRevisions(actor, postId)).rejects.toMatchObject({ reason: 'forbidden' })
      await expect(requireRevision(actor, revisionId)).rejects.toMatchObject({ reason: 'forbidden' })
    },
  )

  it('nobody in particular, and what is not there', async () => {
    const { actor, revisionId } = await changed()
    await expect(restoreRevision(visitor(), { revisionId, version: 3 })).rejects.toMatchObject({
      reason: 'unauthenticated',
    })
    await expect(requireRevision(visitor(), revisionId)).rejects.toMatchObject({ reason: 'unauthenticated' })
    for (const id of ['nothing', crypto.randomUUID()]) {
      await expect(requireRevision(actor, id)).rejects.toMatchObject({ reason: 'not_found' })
    }
    const none = restoreRevision(actor, { revisionId: crypto.randomUUID(), version: 1 })
    await expect(none).rejects.toMatchObject({ reason: 'not_found' })
  })
})
