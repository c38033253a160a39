import { database } from '#lib/database/client.ts'
import { create } from '#lib/posts/create.ts'
import { findOriginal, listOriginals } from '#lib/posts/original-queries.ts'
import { restoreRevision } from '#lib/posts/restore-revision.ts'
import { save } from '#lib/posts/save.ts'
import { trash } from '#lib/posts/trash.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

const originalOf = async (id: string) =>
  (await database().post.findUniqueOrThrow({ where: { id } })).translationOf

async function draftBy(role: 'editor' | 'contributor', values = {}) {
  const actor = await staff(role)
  return { actor, ...(await create(actor, { kind: 'post', title: 'A draft', ...values })) }
}

describe('linking a post to what it translates', () => {
  it('is kept with the post and in its history', async () => {
    const english = await post()
    const { actor, postId } = await draftBy('editor', { language: 'km', translationOf: english.id })
    expect(await originalOf(postId)).toBe(english.id)
    const { version } = await save(actor, { postId, version: 1, title: 'ចំណងជើង', translationOf: null })
    expect(await originalOf(postId)).toBeNull()
    const revisions = await database().revision.findMany({ where: { postId }, orderBy: { number: 'asc' } })
    expect(revisions.map(({ snapshot }) => snapshot)).toMatchObject([
      { translationOf: english.id },
      { translationOf: null },
    ])
    await restoreRevision(actor, { revisionId: revisions[0]!.id, version })
    expect(await originalOf(postId)).toBeNull()
  })

  it('leads past a translation to the first of them', async () => {
    const english = await post()
    const khmer = await post({ language: 'km', translationOf: english.id })
    const { postId } = await draftBy('editor', { language: 'fr', translationOf: khmer.id })
    expect(await originalOf(postId)).toBe(english.id)
  })

  it.each([
    ['itself', async (own: string) => own],
    ['its own translation', async (own: string) => (await post({ translationOf: own })).id],
    ['a post in the trash', async () => (await post({ status: 'trashed', trashedAt: new Date() })).id],
    ['nothing that is there', async () => '01990000-0000-7000-8000-000000000000'],
  ])('refuses %s', async (_, choose) => {
    const { actor, postId } = await draftBy('editor')
    const translationOf = await choose(postId)
    await expect(save(actor, { postId, version: 1, translationOf })).rejects.toMatchObject({
      fields: { translationOf: [expect.stringMatching(/\.$/)] },
    })
    expect(await originalOf(postId)).toBeNull()
  })

  it('refuses to make a translation of what has translations', async () => {
    const { actor, postId } = await draftBy('editor')
    await post({ language: 'km', translationOf: postId })
    const other = await post()
    await expect(save(actor, { postId, version: 1, translationOf: other.id })).rejects.toMatchObject({
      fields: {
        translationOf: ['Other posts are translations of this one. Please link the other way round.'],
      },
    })
  })

  it('finds nothing that the writer may not see', async () => {
    const hidden = await post({ status: 'draft', publishedAt: null })
    const { actor, postId } = await draftBy('contributor')
    await expect(save(actor, { postId, version: 1, translationOf: hidden.id })).rejects.toMatchObject({
      fields: { translationOf: [expect.any(String)] },
    })
  })

  it('two posts that choose each other at once do not both become translations', async () => {
    const [one, other] = [await draftBy('editor'), await draftBy('editor')]
    await Promise.allSettled([
      save(one.actor, { postId: one.postId, version: 1, translationOf: other.postId }),
      save(other.actor, { postId: other.postId, version: 1, translationOf: one.postId }),
    ])
    const links = await Promise.all([originalOf(one.postId), originalOf(other.postId)])
    expect(links.filter((link) => link === null).length).toBeGreaterThan(0)
  })

  it('ends when the original is destroyed', async () => {
    const english = await post()
    const khmer = await post({ language: 'km', translationOf: english.id })
    await database().post.delete({ where: { id: english.id } })
    expect(await originalOf(khmer.id)).toBeNull()
  })
})

describe('looking for what a post translates', () => {
  it('finds by title what could be translated, and neither itself, translations nor the trash', async () => {
    const { actor, postId } = await draftBy('editor', { title: 'Lantern draft' })
    const english = await post({ title: 'The lantern maker' })
    await post({ title: 'Lantern in Khmer', translationOf: english.id })
    const gone = await draftBy('editor', { title: 'Lantern gone' })
    await trash(gone.actor, { postId: gone.postId })
    await post({ title: 'About lanterns', kind: 'page' })
    const found = await listOriginals(actor, { search: 'LANTERN', kind: 'post', exceptId: postId })
    expect(found).toEqual([{ id: english.id, title: 'The lantern maker', language: 'en' }])
    expect(await listOriginals(actor, { search: '100%', kind: 'post', exceptId: postId })).toEqual([])
  })

  it('shows nobody a draft that is not theirs', async () => {
    const hidden = await post({ title: 'Hidden heron', status: 'draft', publishedAt: null })
    const contributor = await staff('contributor')
    const asked = { search: 'heron', kind: 'post' as const, exceptId: hidden.id }
    expect(await listOriginals(contributor, { ...asked, exceptId: (await post()).id })).toEqual([])
    expect(await findOriginal(contributor, hidden.id)).toBeNull()
    expect(await findOriginal(await staff('editor'), hidden.id)).toMatchObject({ title: 'Hidden heron' })
  })

  it.each(['moderator', 'viewer'] as const)('is refused to a %s', async (role) => {
    const actor = await staff(role)
    await expect(
      listOriginals(actor, { search: '', kind: 'post', exceptId: '01990000-0000-7000-8000-000000000000' }),
    ).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(findOriginal(actor, null)).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
