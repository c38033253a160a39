import { database } from '#lib/database/client.ts'
import { listPublicAuthors } from '#lib/people/public-queries.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { listOwnChanges } from '#lib/posts/bulk/queries.ts'
import { undoChange } from '#lib/posts/bulk/undo-change.ts'
import { create } from '#lib/posts/create.ts'
import { findLastWriter } from '#lib/posts/last-saved.ts'
import { publish } from '#lib/posts/publish.ts'
import { save } from '#lib/posts/save.ts'
import { transfer } from '#lib/posts/transfer.ts'
import { countToTransfer } from '#lib/posts/transfer-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file } from '../../factories/site.ts'

useDatabase()

const authorsOf = async (postId: string) =>
  (await database().postAuthor.findMany({ where: { postId }, orderBy: { position: 'asc' } })).map(
    ({ authorId }) => authorId,
  )
const stored = (id: string) =>
  database().post.findUniqueOrThrow({ where: { id }, include: { revisions: { orderBy: { number: 'asc' } } } })

/** Somebody with an author's profile. */
async function writer(name: string) {
  const { accountId } = await staff('author', name)
  return { accountId, authorId: (await author({ name, accountId })).id }
}

it('everything of a person goes to another, with a row in the history of what is signed', async () => {
  const editor = await staff('editor')
  const [tevy, bopha, guest] = [await writer('Tevy'), await writer('Bopha'), await author()]
  const signed = await post({ createdById: tevy.accountId })
  await file(signed, { authors: [guest, { id: tevy.authorId }] })
  const draft = await post({ createdById: tevy.accountId, status: 'draft', publishedAt: null })
  const others = await post()
  await file(others, { authors: [{ id: bopha.authorId }] })
  const before = await stored(others.id)
  const asked = { of: 'person' as const, fromId: tevy.accountId }
  expect(await countToTransfer(editor, asked)).toBe(2)
  expect(await transfer(editor, { ...asked, toId: bopha.accountId })).toMatchObject({ count: 2 })
  expect(await authorsOf(signed.id)).toEqual([guest.id, bopha.authorId])
  const after = await stored(signed.id)
  expect(after).toMatchObject({ createdById: bopha.accountId, version: 2 })
  expect(after.revisions).toMatchObject([{ reason: 'updated', accountId: editor.accountId }])
  expect(after.revisions[0]!.snapshot).toMatchObject({ authors: [guest.id, bopha.authorId] })
  expect(await stored(draft.id)).toMatchObject({ createdById: bopha.accountId, status: 'draft' })
  expect(await stored(others.id)).toEqual(before)
  expect(await countToTransfer(editor, asked)).toBe(0)
  expect(await database().auditEvent.findFirst({ where: { action: 'posts.transfer' } })).toMatchObject({
    accountId: editor.accountId,
    subject: tevy.accountId,
    detail: { of: 'person', to: bopha.accountId, posts: 2 },
  })
  expect(await listPublicAuthors([tevy.authorId, bopha.authorId])).toMatchObject([{ name: 'Bopha' }])
})

it('a profile gives what it signs to another, once where both signed', async () => {
  const editor = await staff('editor')
  const [one, other] = [await author(), await author()]
  const [alone, together] = [await post(), await post({ status: 'trashed', trashedAt: new Date() })]
  await file(alone, { authors: [one] })
  await file(together, { authors: [one, other] })
  expect(await transfer(editor, { of: 'profile', fromId: one.id, toId: other.id })).toMatchObject({
    count: 2,
  })
  expect([await authorsOf(alone.id), await authorsOf(together.id)]).toEqual([[other.id], [other.id]])
})

it('what is pending or goes out later keeps its words under the other name', async () => {
  const editor = await staff('editor')
  const [one, other] = [await author(), await author()]
  const { id } = await post()
  await file({ id }, { authors: [one] })
  await autosave(editor, { postId: id, kind: 'post', version: 1, content: { title: 'Pending words' } })
  const { pendingId } = await stored(id)
  await database().post.update({
    where: { id },
    data: { pendingDueId: pendingId, pendingDueAt: new Date(Date.now() + 86_400_000) },
  })
  await transfer(editor, { of: 'profile', fromId: one.id, toId: other.id })
  const after = await database().post.findUniqueOrThrow({
    where: { id },
    include: { pending: true, dueText: true },
  })
  expect(after).toMatchObject({ title: expect.stringMatching(/^Post/), version: 4 })
  for (const text of [after.pending, after.dueText]) {
    expect(text!.snapshot).toMatchObject({ title: 'Pending words', authors: [other.id] })
  }
})

it('whoever has the post open is told of another version', async () => {
  const editor = await staff('editor')
  const [one, other] = [await author(), await author()]
  const { id, version } = await post()
  await file({ id }, { authors: [one] })
  await transfer(editor, { of: 'profile', fromId: one.id, toId: other.id })
  expect((await stored(id)).version).toBe(version + 1)
})

it('makes nobody the last writer: whoever gave a text, or takes that back, may be the second pair of eyes', async () => {
  const [wrote, gave] = [await staff('editor'), await staff('editor')]
  const [one, other] = [await author(), await author()]
  const content = { title: 'Signed', body: bodyOf('Text.'), authorIds: [one.id] }
  const { postId } = await create(wrote, { kind: 'post', ...content })
  const lastWriter = () => findLastWriter(database(), postId)
  const { id } = await transfer(gave, { of: 'profile', fromId: one.id, toId: other.id })
  expect(await lastWriter()).toBe(wrote.accountId)
  await undoChange(gave, { id: id! })
  expect(await lastWriter()).toBe(wrote.accountId)
  await publish(gave, { postId, version: 3, protection: 'none' })
  await autosave(wrote, { postId, kind: 'post', version: 4, content: { title: 'Signed anew' } })
  await transfer(gave, { of: 'profile', fromId: one.id, toId: other.id })
  expect(await lastWriter()).toBe(wrote.accountId)
  await save(gave, { postId, version: (await stored(postId)).version, title: 'Written by another' })
  expect(await lastWriter()).toBe(gave.accountId)
})

it('is undone: each as it was, with what is pending, but not what has changed since', async () => {
  const editor = await staff('editor')
  const [tevy, bopha, guest] = [await writer('Tevy'), await writer('Bopha'), await author()]
  const together = await post({ createdById: tevy.accountId })
  await file(together, { authors: [{ id: bopha.authorId }, guest, { id: tevy.authorId }] })
  const pending = await post()
  await file(pending, { authors: [{ id: tevy.authorId }] })
  await autosave(editor, { postId: pending.id, kind: 'post', version: 1, content: { title: 'Later words' } })
  const { pendingId } = await stored(pending.id)
  const pendingDueAt = new Date(Date.now() + 86_400_000)
  await database().post.update({ where: { id: pending.id }, data: { pendingDueId: pendingId, pendingDueAt } })
  const draft = await post({ createdById: tevy.accountId, status: 'draft', publishedAt: null })
  const touched = await post({ createdById: tevy.accountId, title: 'Touched since' })
  await file(touched, { authors: [{ id: tevy.authorId }] })
  const form = { of: 'person' as const, fromId: tevy.accountId, toId: bopha.accountId }
  const { id } = await transfer(editor, form)
  expect(await listOwnChanges(editor)).toMatchObject([{ id, kind: 'transfer', count: 4 }])
  await save(editor, { postId: touched.id, version: 2, excerpt: 'Newer.' })

  expect(await undoChange(editor, { id: id! })).toMatchObject({
    id: null,
    changed: 3,
    leftOut: [{ id: touched.id, title: 'Touched since', why: expect.stringContaining('since') }],
  })
  expect(await authorsOf(together.id)).toEqual([bopha.authorId, guest.id, tevy.authorId])
  expect(await stored(together.id)).toMatchObject({ createdById: tevy.accountId })
  expect(await stored(draft.id)).toMatchObject({ createdById: tevy.accountId, status: 'draft' })
  expect(await authorsOf(touched.id)).toEqual([bopha.authorId])
  const after = await database().post.findUniqueOrThrow({
    where: { id: pending.id },
    include: { pending: true, dueText: true },
  })
  expect(after.pendingDueAt).toEqual(pendingDueAt)
  for (const text of [after.pending, after.dueText]) {
    expect(text!.snapshot).toMatchObject({ title: 'Later words', authors: [tevy.authorId] })
  }
})

it('is undone without whoever has been removed meanwhile', async () => {
  const editor = await staff('editor')
  const [one, gone, other] = [await author(), await author(), await author()]
  const { id: postId } = await post()
  await file({ id: postId }, { authors: [one, gone] })
  const first = await transfer(editor, { of: 'profile', fromId: gone.id, toId: other.id })
  await database().author.delete({ where: { id: gone.id } })
  expect(await undoChange(editor, { id: first.id! })).toMatchObject({ changed: 1 })
  expect(await authorsOf(postId)).toEqual([one.id])
})

it('is refused whole where somebody would sign without a profile', async () => {
  const editor = await staff('editor')
  const tevy = await writer('Tevy')
  const { accountId: toId } = await staff('author')
  const first = await post({ createdById: tevy.accountId })
  const signed = await post()
  await file(signed, { authors: [{ id: tevy.authorId }] })
  const given = transfer(editor, { of: 'person', fromId: tevy.accountId, toId })
  await expect(given).rejects.toMatchObject({ fields: { toId: [expect.stringContaining('profile')] } })
  expect(await stored(first.id)).toMatchObject({ createdById: tevy.accountId })
  expect(await authorsOf(signed.id)).toEqual([tevy.authorId])
})

it('is for who may change everybody’s posts, between two who are here', async () => {
  const [one, other] = [await author(), await author()]
  const form = { of: 'profile' as const, fromId: one.id, toId: other.id }
  for (const role of ['author', 'contributor', 'moderator', 'viewer'] as const) {
    await expect(transfer(await staff(role), form)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(countToTransfer(await staff(role), form)).rejects.toMatchObject({ reason: 'forbidden' })
  }
  const editor = await staff('editor')
  const nobody = crypto.randomUUID()
  await expect(transfer(editor, { ...form, toId: nobody })).rejects.toMatchObject({ reason: 'not_found' })
  await expect(transfer(editor, { ...form, of: 'person' })).rejects.toMatchObject({ reason: 'not_found' })
  await expect(transfer(editor, { ...form, toId: one.id })).rejects.toMatchObject({
    fields: { toId: [expect.any(String)] },
  })
})
