import { database } from '#lib/database/client.ts'
import { isRefused, type RefusedError } from '#lib/errors.ts'
import { systemActor } from '#lib/people/actor.ts'
import type { Role } from '#lib/people/roles.ts'
import { create } from '#lib/posts/create.ts'
import type { SaveConflict } from '#lib/posts/keep-conflict.ts'
import { findPublicPost } from '#lib/posts/public-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { save } from '#lib/posts/save.ts'
import type { SaveForm } from '#lib/posts/schema.ts'
import { sendForReview } from '#lib/posts/send-for-review.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

const revisions = (postId: string) =>
  database().revision.findMany({ where: { postId }, orderBy: { number: 'asc' } })
const stored = (id: string) => database().post.findUniqueOrThrow({ where: { id } })

async function draft(role: Role = 'editor') {
  const actor = await staff(role)
  return { actor, ...(await create(actor, { kind: 'post', title: 'Draft', body: bodyOf('First.') })) }
}

async function published() {
  const { actor, postId, version } = await draft()
  return { actor, ...(await publish(actor, { postId, version, protection: 'none' })) }
}

describe('saving', () => {
  it('writes what is given, keeps the rest, and adds a revision', async () => {
    const { actor, postId } = await draft()
    const saved = await save(actor, {
      postId,
      version: 1,
      title: 'Better',
      tags: ['hope'],
      excerpt: 'Short.',
    })
    expect(saved).toMatchObject({ postId, version: 2 })
    expect(await stored(postId)).toMatchObject({
      title: 'Better',
      excerpt: 'Short.',
      version: 2,
      body: bodyOf('First.'),
    })
    const [, second] = await revisions(postId)
    const tag = await database().tag.findUniqueOrThrow({ where: { slug: 'hope' } })
    expect(second).toMatchObject({ number: 2, reason: 'saved', title: 'Better', accountId: actor.accountId })
    expect(second?.snapshot).toMatchObject({ title: 'Better', tags: [tag.id], body: bodyOf('First.') })
  })

  it('of what is stored already adds nothing, even from an older version', async () => {
    const { actor, postId } = await draft()
    const form = { postId, version: 1, title: 'Same', body: bodyOf('Same.') }
    const [first, second] = [await save(actor, form), await save(actor, form)]
    expect(second).toEqual(first)
    expect(await revisions(postId)).toHaveLength(2)
  })

  it('takes an answer about protection, and does not forget it', async () => {
    const { actor, postId } = await draft()
    await save(actor, { postId, version: 1, protection: 'child' })
    await save(actor, { postId, version: 2, protection: 'unasked', title: 'Changed' })
    expect((await stored(postId)).protection).toBe('child')
  })

  it('keeps authors in their order, and tags by their name', async () => {
    const { actor, postId } = await draft()
    const [first, second] = [await author(), await author()]
    await database().tag.create({ data: { slug: 'children-and-school', name: 'School 100%' } })
    await save(actor, { postId, version: 1, authorIds: [first.id, second.id], tags: ['school 100%'] })
    await save(actor, { postId, version: 2, authorIds: [second.id, first.id] })
    const authors = await database().postAuthor.findMany({ where: { postId }, orderBy: { position: 'asc' } })
    expect(authors.map(({ authorId }) => authorId)).toEqual([second.id, first.id])
    const tags = await database().postTag.findMany({ where: { postId }, include: { tag: true } })
    expect(tags.map(({ tag }) => tag.slug)).toEqual(['children-and-school'])
  })

  it('a published post shows readers at once, with a row in the log', async () => {
    const { actor, postId, path, version } = await published()
    await save(actor, { postId, version, title: 'Corrected' })
    expect(await findPublicPost(path)).toMatchObject({ title: 'Corrected' })
    expect((await revisions(postId)).at(-1)).toMatchObject({ reason: 'updated' })
    expect(await database().auditEvent.count({ where: { subject: postId, action: 'post.update' } })).toBe(1)
  })

  it('an imported post, long public, is held back by nothing that was so before', async () => {
    const picture = {
      type: 'picture',
      attrs: { mediaId: crypto.randomUUID(), alt: '', decorative: false, caption: '', width: 'column' },
    }
    const body = { type: 'doc', version: 1, content: [picture] }
    const { id } = await post({
      body: body as never,
      protection: 'unasked',
      publishedAt: new Date('2010-12-13'),
    })
    const editor = await staff('editor')
    await expect(save(editor, { postId: id, version: 1, title: 'Old but better' })).resolves.toMatchObject({
      version: 2,
    })
    const another = { type: 'picture', attrs: { ...picture.attrs, mediaId: crypto.randomUUID() } }
    const added = save(editor, { postId: id, version: 2, body: { ...body, content: [picture, another] } })
    await expect(added).rejects.toMatchObject({ fields: { body: [expect.stringContaining('Picture 2')] } })
    await expect(save(editor, { postId: id, version: 2, title: ' ' })).rejects.toMatchObject({
      fields: { title: [expect.any(String)] },
    })
    const emptied = save(editor, {
      postId: id,
      version: 2,
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph' }] },
    })
    await expect(emptied).resolves.toMatchObject({ version: 3 })
  })
})

describe('two who save at once', () => {
  const conflictOf = (error: unknown): RefusedError & { detail: SaveConflict } => {
    if (!isRefused(error) || error.reason !== 'conflict') throw error
    return error as RefusedError & { detail: SaveConflict }
  }

  it('do not overwrite each other: one wins, the other’s text is kept beside it', async () => {
    const { actor, postId } = await draft()
    const others = await Promise.all([
      staff('editor', 'Dara'),
      staff('editor', 'Sophea'),
      staff('editor', 'Rith'),
    ])
    const writers = [actor, ...others]
    const texts = writers.map((_, at) => `Text ${at}`)
    const saves = await Promise.allSettled(
      writers.map((writer, at) =>
        save(writer, { postId, version: 1, title: texts[at]!, tags: [`tag ${at}`, 'shared'] }),
      ),
    )
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const kept = await revisions(postId)
    expect(
      kept
        .slice(1)
        .map(({ title }) => title)
        .sort(),
    ).toEqual(texts)
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(kept.filter(({ reason }) => reason === 'conflict')).toHaveLength(3)
    const winner = texts[saves.findIndex(({ status }) => status === 'fulfilled')]
    expect(await stored(postId)).toMatchObject({ title: winner, version: 2 })
  })

  it('are told who saved and when, and have both texts', async () => {
    const { actor, postId } = await draft()
    const sophea = await staff('editor', 'Sophea')
    await save(sophea, { postId, version: 1, title: 'Sophea’s' })
    const late = { postId, version: 1, title: 'Mine', body: bodyOf('My own text.') }
    const refusal = conflictOf(await save(actor, late).catch((error) => error))
    expect(refusal.message).toMatch(/^Sophea saved this on \d+ \w+ \d{4} at \d\d:\d\d \(UTC\)/)
    expect(refusal.detail).toMatchObject({ theirs: { title: 'Sophea’s' }, version: 2, savedBy: 'Sophea' })
    const kept = await database().revision.findUniqueOrThrow({ where: { id: refusal.detail.revisionId } })
    expect(kept).toMatchObject({ reason: 'conflict', title: 'Mine', accountId: actor.accountId })
    expect(kept.snapshot).toMatchObject({ body: bodyOf('My own text.') })
    const again = conflictOf(await save(actor, late).catch((error) => error))
    expect(again.detail.revisionId).toBe(refusal.detail.revisionId)
    await expect(save(actor, { ...late, version: refusal.detail.version })).resolves.toMatchObject({
      version: 3,
    })
  })

  it('keep a late text even when its address cannot be had', async () => {
    const { actor, postId } = await draft()
    await save(await staff('editor'), { postId, version: 1, title: 'Theirs' })
    const refused = save(actor, { postId, version: 1, title: 'Mine', path: '/admin/' })
    await expect(refused).rejects.toMatchObject({ reason: 'conflict' })
    expect((await revisions(postId)).at(-1)).toMatchObject({ reason: 'conflict', title: 'Mine' })
  })

  it('in two windows of one person are told so', async () => {
    const { actor, postId } = await draft()
    await save(actor, { postId, version: 1, title: 'Here' })
    const refused = save(actor, { postId, version: 1, title: 'There' })
    await expect(refused).rejects.toThrow(/^You, in another window, saved this/)
  })

  it('lose nothing in any order', async () => {
    const { actor, postId } = await draft()
    const sent = Array.from({ length: 30 }, (_, at) => ({ title: `Keystroke ${at}`, version: 1 + (at % 7) }))
    // As an editor does: what the site was too busy for is sent again.
    const bring = async (form: SaveForm, tries = 5): Promise<void> => {
      try {
        await save(actor, form)
      } catch (error) {
        if (isRefused(error) && error.detail) return
        if (tries === 1) throw error
        await bring(form, tries - 1)
      }
    }
    await Promise.all(sent.map((form) => bring({ postId, ...form })))
    const kept = new Set((await revisions(postId)).map(({ title }) => title))
    expect(sent.every(({ title }) => kept.has(title))).toBe(true)
  })
})

describe('refused is', () => {
  const change = { version: 1, title: 'Changed' }

  it.each(['author', 'contributor'] as const)('an %s who changes what is not theirs', async (role) => {
    const { postId } = await draft()
    const actor = await staff(role)
    await expect(save(actor, { postId, ...change })).rejects.toMatchObject({ reason: 'not_found' })
    const { id } = await post()
    await expect(save(actor, { postId: id, ...change })).rejects.toMatchObject({ reason: 'forbidden' })
    expect((await stored(id)).title).not.toBe('Changed')
  })

  it.each(['moderator', 'viewer'] as const)('a %s', async (role) => {
    const { id } = await post()
    await expect(save(await staff(role), { postId: id, ...change })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })

  it('nobody in particular', async () => {
    const { id } = await post()
    await expect(save(visitor(), { postId: id, ...change })).rejects.toMatchObject({
      reason: 'unauthenticated',
    })
  })

  it('a contributor once an editor has published it', async () => {
    const { actor, postId } = await draft('contributor')
    await sendForReview(actor, { postId, version: 1 })
    await expect(save(actor, { postId, version: 2, title: 'Still mine' })).resolves.toMatchObject({
      version: 3,
    })
    await publish(await staff('editor'), { postId, version: 3, protection: 'none' })
    await expect(save(actor, { postId, version: 4, title: 'No longer' })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })

  it('not an author who is named among the authors', async () => {
    const guest = await staff('author')
    const profile = await author({ accountId: guest.accountId })
    const { actor, postId } = await draft()
    await save(actor, { postId, version: 1, authorIds: [profile.id] })
    await expect(save(guest, { postId, version: 2, title: 'Together' })).resolves.toMatchObject({
      version: 3,
    })
  })

  it('an author’s page, though they made it before', async () => {
    const tevy = await staff('author')
    const page = await post({ kind: 'page', createdById: tevy.accountId })
    await expect(save(tevy, { postId: page.id, ...change })).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it('what is no such post, or not as agreed', async () => {
    const editor = await staff('editor')
    const unknown = save(editor, { postId: crypto.randomUUID(), ...change })
    await expect(unknown).rejects.toMatchObject({ reason: 'not_found' })
    const { postId } = await draft()
    for (const wrong of [
      { postId: 'x' },
      { version: 0 },
      { status: 'published' },
      { postId: { startsWith: '' } },
    ]) {
      const saved = save(editor, { postId, ...change, ...wrong } as never)
      await expect(saved).rejects.toMatchObject({ name: 'InvalidError' })
    }
  })

  it('not the software itself', async () => {
    const { postId } = await draft()
    await expect(save(systemActor('test'), { postId, ...change })).resolves.toMatchObject({ version: 2 })
    expect((await revisions(postId)).at(-1)?.accountId).toBeNull()
  })
})
