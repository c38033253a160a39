import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { thinRevisions } from '#lib/posts/thin-revisions.ts'
import { trash } from '#lib/posts/trash.ts'
import { forgetEndedLinks } from '#lib/review/forget-ended-links.ts'
import { makeLink } from '#lib/review/make-link.ts'
import { listLinks, listNotes } from '#lib/review/queries.ts'
import { revokeLink } from '#lib/review/revoke-link.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

const wish = { days: 7, shows: 'newest' } as const

async function ownDraft() {
  const writer = await staff('contributor', 'Dara')
  const { postId } = await create(writer, { kind: 'post', title: 'Loom', body: bodyOf('The loom.') })
  return { writer, postId }
}

test('a writer shows their own draft, and the list says to whom, how long and how often', async () => {
  const { writer, postId } = await ownDraft()
  const { link, path } = await makeLink(writer, { postId, ...wish, label: ' Sokha’s  mother ' })
  expect(path).toMatch(/^\/-\/preview#[\w-]{32}$/)
  expect(await listLinks(writer, postId)).toEqual([link])
  expect(link).toMatchObject({
    label: 'Sokha’s mother',
    openings: 0,
    madeBy: 'Dara',
    state: 'open',
    showsTextOf: null,
    mayApprove: false,
  })
})

test('a link to the text as it is keeps that text, also where no revision held it', async () => {
  const { writer, postId } = await ownDraft()
  await makeLink(writer, { postId, ...wish, shows: 'as_it_is' })
  expect(await database().revision.count({ where: { postId } })).toBe(1)
  const { id } = await post({ status: 'draft', publishedAt: null })
  const { link } = await makeLink(await staff('editor'), { postId: id, ...wish, shows: 'as_it_is' })
  expect(link.showsTextOf).toEqual(expect.any(Date))
  expect(await database().revision.count({ where: { postId: id } })).toBe(1)
})

test('nobody shows, lists or takes back what they may not open', async () => {
  const { writer, postId } = await ownDraft()
  const { link } = await makeLink(writer, { postId, ...wish })
  const other = await staff('author')
  await expect(makeLink(other, { postId, ...wish })).rejects.toMatchObject({ reason: 'not_found' })
  await expect(listLinks(other, postId)).rejects.toMatchObject({ reason: 'not_found' })
  await expect(revokeLink(other, { linkId: link.id })).rejects.toMatchObject({ reason: 'not_found' })
  await expect(makeLink(visitor(), { postId, ...wish })).rejects.toMatchObject({ reason: 'unauthenticated' })
  const { id } = await post()
  await expect(makeLink(other, { postId: id, ...wish })).rejects.toMatchObject({ reason: 'forbidden' })
  expect((await listLinks(writer, postId))[0]!.state).toBe('open')
})

test('what lies in the trash is shown to nobody new', async () => {
  const { writer, postId } = await ownDraft()
  await trash(writer, { postId })
  await expect(makeLink(writer, { postId, ...wish })).rejects.toMatchObject({ reason: 'forbidden' })
})

test('a link goes with the one text that it shows, and never shows another', async () => {
  const { writer, postId } = await ownDraft()
  await makeLink(writer, { postId, ...wish, shows: 'as_it_is' })
  await database().revision.deleteMany({ where: { postId } })
  expect(await listLinks(writer, postId)).toEqual([])
})

test('links are forgotten ninety days after they ended, and the notes that came by them stay', async () => {
  const { writer, postId } = await ownDraft()
  const links = await Promise.all([1, 2, 3].map(() => makeLink(writer, { postId, ...wish })))
  const [ended, revoked, open] = links.map(({ link }) => link.id)
  await database().postNote.create({ data: { postId, text: 'Said.', reviewLinkId: ended! } })
  await database().$executeRaw`UPDATE review_link SET created_at = created_at - interval '120 days',
    expires_at = expires_at - interval '120 days' WHERE id = ${ended}::uuid`
  await database().reviewLink.update({
    where: { id: revoked! },
    data: { revokedAt: new Date(Date.now() - 89 * 86_400_000) },
  })
  expect(await forgetEndedLinks()).toBe(1)
  expect((await listLinks(writer, postId)).map(({ id }) => id).sort()).toEqual([revoked!, open!].sort())
  expect(await listNotes(writer, postId)).toMatchObject([{ text: 'Said.', isByLink: true }])
})

test('the one text that a link shows is not thinned out of the history while it is open', async () => {
  const { writer, postId } = await ownDraft()
  const version = 1
  await autosave(writer, { postId, kind: 'post', version, content: { title: 'Loom, one' } })
  const { link } = await makeLink(writer, { postId, ...wish, shows: 'as_it_is' })
  await autosave(writer, { postId, kind: 'post', version: version + 1, content: { title: 'Loom, two' } })
  await database().$executeRaw`ALTER TABLE revision DISABLE TRIGGER USER`
  await database().$executeRaw`UPDATE revision SET created_at = created_at - interval '40 days'`
  await database().$executeRaw`ALTER TABLE revision ENABLE TRIGGER USER`
  const machine = systemActor('tests')
  expect(await thinRevisions(machine)).toBe(0)
  await database().reviewLink.delete({ where: { id: link.id } })
  expect(await thinRevisions(machine)).toBe(1)
})
