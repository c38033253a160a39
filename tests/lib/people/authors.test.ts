import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { listAuthors, requireAuthor } from '#lib/people/author-queries.ts'
import { makeOwnAuthor } from '#lib/people/make-own-author.ts'
import { listPublicAuthors } from '#lib/people/public-queries.ts'
import { removeAuthor } from '#lib/people/remove-author.ts'
import { saveAuthor } from '#lib/people/save-author.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

const stored = (id: string) => database().author.findUniqueOrThrow({ where: { id } })
const logged = (subject: string, action: string) =>
  database().auditEvent.count({ where: { subject, action } })

describe('an author’s profile', () => {
  it('is made for a guest, changed, and shown to readers', async () => {
    const editor = await staff('editor')
    const id = await saveAuthor(editor, { name: 'Chanthy Sok' })
    expect(await stored(id)).toMatchObject({ slug: 'chanthy-sok', accountId: null })
    const links = [{ label: 'Her site', url: 'https://chanthy.example/' }]
    await saveAuthor(editor, { id, name: 'Chanthy S.', bio: 'She weaves.\n\nAnd writes.', links })
    expect(await stored(id)).toMatchObject({ slug: 'chanthy-sok', name: 'Chanthy S.' })
    const shown = await post()
    await database().postAuthor.create({ data: { postId: shown.id, authorId: id } })
    expect(await listPublicAuthors([id])).toMatchObject([
      { bio: richTextFromText('She weaves.\n\nAnd writes.'), links },
    ])
    expect(await requireAuthor(editor, id)).toMatchObject({
      name: 'Chanthy S.',
      links,
      postCount: 1,
      canSave: true,
    })
    await saveAuthor(editor, { id, name: 'Chanthy' })
    expect((await requireAuthor(editor, id)).bio).toEqual(richTextFromText('She weaves.\n\nAnd writes.'))
    expect(await logged(id, 'author.save')).toBe(3)
  })

  it('without a word about the person opens empty', async () => {
    const { id } = await author()
    expect(await requireAuthor(await staff('editor'), id)).toMatchObject({
      bio: richTextFromText(''),
      portrait: null,
    })
  })

  it('has an address of its own when many are made at once', async () => {
    const editor = await staff('editor')
    const ids = await Promise.all(Array.from({ length: 5 }, () => saveAuthor(editor, { name: 'Same Name' })))
    expect(new Set(await Promise.all(ids.map(async (id) => (await stored(id)).slug))).size).toBe(5)
  })

  it('of who writes is theirs to make and change, once', async () => {
    const tevy = await staff('contributor')
    const id = await saveAuthor(tevy, { name: 'Tevy' })
    expect(await stored(id)).toMatchObject({ accountId: tevy.accountId })
    await saveAuthor(tevy, { id, name: 'Tevy M.' })
    expect(await requireAuthor(tevy, id)).toMatchObject({ name: 'Tevy M.', canGiveToAccount: false })
    await expect(saveAuthor(tevy, { name: 'Second' })).rejects.toMatchObject({
      fields: { accountId: [expect.any(String)] },
    })
  })

  it('is given to an account by an editor alone, for it decides whose posts these are', async () => {
    const tevy = await staff('author')
    const { id } = await author()
    const own = await saveAuthor(tevy, { name: 'Tevy' })
    const others = (await staff('author')).accountId
    for (const form of [
      { id, name: 'Mine', accountId: tevy.accountId },
      { id, name: 'Mine' },
      { name: 'For you', accountId: others },
      { id: own, name: 'Tevy', accountId: null },
    ]) {
      await expect(saveAuthor(tevy, form)).rejects.toMatchObject({ reason: 'forbidden' })
    }
    const editor = await staff('editor')
    await saveAuthor(editor, { id, name: 'Other', accountId: others })
    expect(await stored(id)).toMatchObject({ accountId: others })
    await saveAuthor(editor, { id, name: 'Other' })
    expect(await stored(id)).toMatchObject({ accountId: others })
    await saveAuthor(editor, { id, name: 'Other', accountId: null })
    expect(await stored(id)).toMatchObject({ accountId: null })
  })

  it('is refused in its field', async () => {
    const editor = await staff('editor')
    await author({ slug: 'taken' })
    const gone = crypto.randomUUID()
    const wrong = [
      [{ name: ' ' }, 'name'],
      [{ name: 'x', slug: 'taken' }, 'slug'],
      [{ name: 'x', slug: 'a b' }, 'slug'],
      [{ name: 'x', portraitId: gone }, 'portraitId'],
      [{ name: 'x', accountId: gone }, 'accountId'],
      [{ name: 'x', links: [{ label: 'y', url: 'javascript:alert(1)' }] }, 'links'],
    ] as const
    for (const [form, field] of wrong) {
      await expect(saveAuthor(editor, form as never)).rejects.toMatchObject({
        fields: { [field]: [expect.any(String)] },
      })
    }
    await expect(saveAuthor(editor, { id: gone, name: 'x' })).rejects.toMatchObject({ reason: 'not_found' })
    await expect(requireAuthor(editor, gone)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(requireAuthor(editor, 'no id')).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('is removed while no post names it', async () => {
    const editor = await staff('editor')
    const { id } = await author()
    const { id: postId } = await post({ status: 'draft', publishedAt: null })
    await database().postAuthor.create({ data: { postId, authorId: id } })
    await expect(removeAuthor(editor, { id })).rejects.toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining('One post names'),
    })
    await database().postAuthor.deleteMany({ where: { postId } })
    await removeAuthor(editor, { id })
    expect(await database().author.count({ where: { id } })).toBe(0)
    expect(await logged(id, 'author.remove')).toBe(1)
    await expect(removeAuthor(editor, { id })).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('a name that is not the whole truth', () => {
  it('is a pseudonym to staff, and a name like every other to readers', async () => {
    const editor = await staff('editor')
    const id = await saveAuthor(editor, { name: 'Lotus', pseudonym: true })
    expect(await requireAuthor(editor, id)).toMatchObject({ pseudonym: true })
    const { id: postId } = await post()
    await database().postAuthor.create({ data: { postId, authorId: id } })
    const [shown] = await listPublicAuthors([id])
    expect(shown).toMatchObject({ name: 'Lotus' })
    expect(JSON.stringify(shown)).not.toContain('pseudonym')
  })

  it('is told to somebody whose name readers see beside it, as it is now', async () => {
    const editor = await staff('editor')
    const { id: writer } = await author({ name: 'Dara' })
    const id = await saveAuthor(editor, { name: 'Lotus', toldToId: writer })
    const { id: postId } = await post()
    await database().postAuthor.create({ data: { postId, authorId: id } })
    expect(await listPublicAuthors([id])).toMatchObject([{ name: 'Lotus', toldTo: 'Dara' }])
    await saveAuthor(editor, { id: writer, name: 'Dara Sok' })
    expect(await listPublicAuthors([id])).toMatchObject([{ toldTo: 'Dara Sok' }])
    await removeAuthor(editor, { id: writer })
    expect(await listPublicAuthors([id])).toMatchObject([{ toldTo: null }])
  })

  it('cannot be told to oneself or to nobody', async () => {
    const editor = await staff('editor')
    const { id } = await author()
    for (const toldToId of [id, crypto.randomUUID()]) {
      await expect(saveAuthor(editor, { id, name: 'x', toldToId })).rejects.toMatchObject({
        fields: { toldToId: [expect.any(String)] },
      })
    }
  })
})

it('somebody without a profile makes their own in one press, and only one', async () => {
  const tevy = await staff('contributor', 'Tevy Meas')
  const made = await makeOwnAuthor(tevy)
  expect(made.name).toBe('Tevy Meas')
  expect(await stored(made.id)).toMatchObject({ slug: 'tevy-meas', accountId: tevy.accountId })
  expect(await makeOwnAuthor(tevy)).toEqual(made)
  await expect(makeOwnAuthor(await staff('viewer'))).rejects.toMatchObject({ reason: 'forbidden' })
})

describe('who may', () => {
  it('see the list: who writes, with a mark on what they may change', async () => {
    const tevy = await staff('author')
    const own = await saveAuthor(tevy, { name: 'Own' })
    const rows = await listAuthors(tevy)
    expect(rows.filter(({ canSave }) => canSave).map(({ id }) => id)).toEqual([own])
    expect((await listAuthors(await staff('editor'))).every(({ canSave }) => canSave)).toBe(true)
  })

  it.each(['moderator', 'viewer'] as const)('nothing: a %s', async (role) => {
    const actor = await staff(role)
    const { id } = await author({ accountId: actor.accountId })
    const acts = [
      () => listAuthors(actor),
      () => requireAuthor(actor, id),
      () => saveAuthor(actor, { id, name: 'x' }),
      () => removeAuthor(actor, { id }),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('open and remove others’: not an author', async () => {
    const tevy = await staff('author')
    const { id } = await author()
    await expect(requireAuthor(tevy, id)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(removeAuthor(tevy, { id: await saveAuthor(tevy, { name: 'Own' }) })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })

  it('anything without signing in: nobody', async () => {
    for (const act of [
      () => listAuthors(visitor()),
      () => saveAuthor(visitor(), { name: 'x' }),
      () => removeAuthor(visitor(), { id: crypto.randomUUID() }),
    ]) {
      await expect(act()).rejects.toMatchObject({ reason: 'unauthenticated' })
    }
  })
})
