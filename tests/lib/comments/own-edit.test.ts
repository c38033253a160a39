import { createHash } from 'node:crypto'
import { moderate } from '#lib/comments/moderate.ts'
import { editOwn, type OwnEdit } from '#lib/comments/own/edit-own.ts'
import { findKeptComment } from '#lib/comments/own/find-kept.ts'
import { findWaitingComments } from '#lib/comments/own/find-waiting.ts'
import { waitingCookie } from '#lib/comments/own/waiting-cookie.ts'
import { withdrawComment } from '#lib/comments/own/withdraw.ts'
import { form, size } from '#lib/comments/spam/features.ts'
import { forgetSpamModel } from '#lib/comments/spam/find-model.ts'
import { packModel } from '#lib/comments/spam/model.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { undo } from '#lib/comments/undo.ts'
import { database } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { systemActor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { seal } from '#lib/secrets.ts'
import { comment, commenter, publicCommentsOf } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { submission } from './submission.ts'

useDatabase()
const system = systemActor('test')
beforeEach(async () => {
  await database().comment.deleteMany()
  await site({ askForWebsite: true })
})

const rowOf = (id: string) =>
  database().comment.findUniqueOrThrow({ where: { id }, include: { findings: true, original: true } })
const eventsOf = (commentId: string) =>
  database().moderationEvent.findMany({
    where: { commentId, action: { not: 'submit' } },
    orderBy: { at: 'asc' },
  })

async function sent(values: Parameters<typeof submission>[1] = {}) {
  const made = await post()
  const submitted = await submitComment(
    visitor(),
    submission(made.id, { email: 'miriam@example.org', ...values }),
  )
  return { ...submitted, id: submitted.commentId, token: submitted.keptToken!, post: made }
}

const become = (id: string, status: CommentStatus) =>
  database().comment.update({
    where: { id },
    data: { status, trashedAt: status === 'trashed' ? new Date() : null },
  })

const edit = (token: string, values: Partial<OwnEdit> = {}) =>
  editOwn(visitor(), {
    token,
    version: '1',
    body: 'I have thought about it again.',
    originIsOurs: true,
    clientAddress: null,
    ...values,
  })

const grow = (id: string) =>
  database().comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 16 * 60_000) } })

const all: CommentStatus[] = ['waiting', 'handed_over', 'sealed', 'approved', 'rejected', 'spam', 'trashed']

describe('its writer may change a comment', () => {
  it.each([
    ['waiting', 'waiting'],
    ['handed_over', 'handed_over'],
    ['sealed', 'sealed'],
    ['approved', 'waiting'],
    ['rejected', 'waiting'],
    ['spam', 'waiting'],
    ['trashed', 'waiting'],
  ] as const)(
    'that is %s: it is %s then, with a row in the log, and what was sent first is kept',
    async (from, to) => {
      const { id, token } = await sent()
      await become(id, from)
      await edit(token)
      const row = await rowOf(id)
      expect(row).toMatchObject({
        status: to,
        version: 2,
        body: 'I have thought about it again.',
        editedAt: null,
      })
      expect(row.original?.body).toContain('Our small group')
      expect(await eventsOf(id)).toMatchObject([{ action: 'edit_own', from, to, accountId: null }])
    },
  )

  it('for 15 minutes, and a declined one at any time', async () => {
    for (const status of all) {
      const { id, token } = await sent()
      await become(id, status)
      await grow(id)
      const isDeclined = ['rejected', 'spam', 'trashed'].includes(status)
      expect((await findKeptComment(token))?.canEdit).toBe(isDeclined)
      if (isDeclined) await edit(token)
      else
        await expect(edit(token)).rejects.toMatchObject({ reason: 'conflict', message: refusals.editTooLate })
      await database().comment.deleteMany()
    }
  })

  it('and it is gone from the page until somebody has read it again', async () => {
    const { id, token, post: made } = await sent()
    await become(id, 'approved')
    expect(await publicCommentsOf(made.id)).toHaveLength(1)
    await edit(token)
    expect(await publicCommentsOf(made.id)).toEqual([])
  })

  it('and it passes every screen anew, without repeating itself, and without washing off what was seen', async () => {
    const { id, token } = await sent({ body: 'Look at https://one.example for a long time, it is good.' })
    await edit(token, { body: 'Look at https://one.example for a long time, it is good!' })
    expect((await rowOf(id)).findings.map(({ code }) => code)).toEqual(['link'])
    const links = 'https://a.example https://b.example https://c.example'
    await edit(token, { version: '2', body: links })
    await edit(token, { version: '3', body: 'Now without any.' })
    const row = await rowOf(id)
    expect(row.findings.map(({ code }) => code).sort()).toEqual(['link', 'many_links'])
  })

  it('and it is sorted by the model’s opinion of what it says now', async () => {
    const { id, token } = await sent()
    await database().comment.update({ where: { id }, data: { spamScore: 0.9 } })
    await edit(token)
    expect((await rowOf(id)).spamScore).toBeNull()
    const weights = packModel({ weights: new Float32Array(size), bias: 0, threshold: 0.99 })
    await database().spamModel.create({ data: { form, weights, lessons: 1 } })
    forgetSpamModel()
    await edit(token, { version: '2', body: 'Once more, in other words.' })
    expect((await rowOf(id)).spamScore).toBe(0.5)
    await database().spamModel.deleteMany()
    forgetSpamModel()
  })

  it('and spam that is sent again lies among the spam', async () => {
    const { id, token } = await sent()
    await become(id, 'spam')
    await edit(token)
    expect((await rowOf(id)).pile).toBe('spam')
  })

  it('but not when something happened to it meanwhile, and of two at the same time one is taken', async () => {
    const { id, token } = await sent()
    const both = await Promise.allSettled([edit(token, { body: 'One.' }), edit(token, { body: 'Two.' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ reason: 'conflict' })
    const row = await rowOf(id)
    await moderate(system, {
      comments: [{ id, status: row.status, version: row.version }],
      action: 'approve',
    })
    await expect(edit(token, { version: '2', body: 'Three.' })).rejects.toMatchObject({
      reason: 'conflict',
      message: refusals.editMeanwhile,
    })
    expect((await rowOf(id)).status).toBe('approved')
  })

  it('and a decision that is older than the change cannot be taken back over it', async () => {
    const { id, token } = await sent()
    const { done } = await moderate(system, {
      comments: [{ id, status: 'waiting', version: 1 }],
      action: 'reject',
    })
    await edit(token, { version: '2' })
    await expect(undo(system, { eventId: done[0]!.eventId })).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('but not into nothing, not into too much, not into the same, and not by another link', async () => {
    const { token } = await sent()
    await expect(edit(token, { body: '  ' })).rejects.toMatchObject({
      fields: { body: [refusals.commentMissing] },
    })
    await expect(edit(token, { body: 'x'.repeat(5_001) })).rejects.toMatchObject({ name: 'InvalidError' })
    const { body } = await database().comment.findFirstOrThrow()
    await expect(edit(token, { body })).rejects.toMatchObject({ fields: { body: [refusals.editNothing] } })
    for (const forged of ['', 'x', `${token}x`, token.slice(1)])
      await expect(edit(forged)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('but not where comments are closed by now, nor while moderators take nothing from them', async () => {
    const { id, token, post: made } = await sent()
    await database().post.update({ where: { id: made.id }, data: { commentsMode: 'closed' } })
    await expect(edit(token)).rejects.toMatchObject({ message: refusals.commentsClosed })
    await database().post.update({ where: { id: made.id }, data: { commentsMode: 'open' } })
    const until = new Date(Date.now() + 86_400_000)
    const proof = await commenter({ pausedUntil: until, limitReason: 'Rude.' })
    await database().comment.update({ where: { id }, data: { commenterId: proof.id } })
    await expect(edit(token)).rejects.toMatchObject({ reason: 'forbidden', detail: { until } })
  })

  it('ten times a day and no more', async () => {
    const { id, token } = await sent()
    for (let version = 1; version <= 10; version++)
      await edit(token, { version: String(version), body: `Version ${version} of it.` })
    await expect(edit(token, { version: '11' })).rejects.toMatchObject({ reason: 'too_many' })
    expect((await rowOf(id)).version).toBe(11)
  })
})

describe('its writer may delete a comment', () => {
  const everything = async () =>
    JSON.stringify(
      [
        await database().comment.findMany(),
        await database().commentFinding.findMany(),
        await database().commentOriginal.findMany(),
        await database().commentReport.findMany(),
        await database().commentNote.findMany(),
      ],
      (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value),
    )

  /** With everything beside it that could say something of it. */
  async function full(status: CommentStatus = 'waiting') {
    const made = await sent({
      name: 'Miriam Secretname',
      website: 'https://secret-site.example',
      body: 'My secret words, see https://secret-link.example',
    })
    await edit(made.token, { body: 'Other secret words, see https://secret-link.example' })
    const commentId = made.id
    await database().commentReport.create({
      data: {
        commentId,
        kind: 'illegal',
        words: ['secret report'],
        notices: [seal('report-notice', 'secret notice')],
      },
    })
    const { accountId } = await staff('moderator')
    await database().commentNote.create({ data: { commentId, accountId, body: 'A secret note' } })
    await become(commentId, status)
    return made
  }

  it.each(all.filter((status) => status !== 'sealed'))(
    'that is %s, and nothing of it is left',
    async (status) => {
      const { id, token } = await full(status)
      const before = await rowOf(id)
      await withdrawComment(visitor(), token)
      const row = await rowOf(id)
      expect(row).toMatchObject({
        status: 'erased',
        body: '',
        authorName: '',
        emailIndex: null,
        commenterId: null,
      })
      expect(Buffer.from(row.duplicateKey).equals(before.duplicateKey)).toBe(false)
      expect(await everything()).not.toMatch(/secret/i)
      expect((await eventsOf(id)).at(-1)).toMatchObject({ action: 'withdraw', from: status, to: 'erased' })
      expect(await findKeptComment(token)).toBeNull()
      await expect(withdrawComment(visitor(), token)).rejects.toMatchObject({ reason: 'not_found' })
    },
  )

  it('that was answered, and an empty place keeps the answers', async () => {
    const { id, token, post: made } = await full('approved')
    await comment({ postId: made.id, parentId: id, status: 'approved', anchor: 50 })
    await withdrawComment(visitor(), token)
    expect(await rowOf(id)).toMatchObject({ status: 'approved', body: '', authorName: '', website: '' })
    expect(await everything()).not.toMatch(/secret/i)
    const shown = await publicCommentsOf(made.id)
    expect(shown).toMatchObject([{ id, body: '', authorName: '' }, { parentId: id }])
  })

  it('whose answers nobody sees, and nothing keeps its place', async () => {
    const { id, token, post: made } = await full('approved')
    await comment({ postId: made.id, parentId: id, status: 'waiting', anchor: 50 })
    await withdrawComment(visitor(), token)
    expect((await rowOf(id)).status).toBe('erased')
  })

  it('that is sealed as far as they can tell: it is kept for the law, and gone for them', async () => {
    const made = await full('sealed')
    await withdrawComment(visitor(), made.token)
    expect(await rowOf(made.id)).toMatchObject({ status: 'sealed', withdrawnAt: expect.any(Date) })
    expect((await rowOf(made.id)).body).toContain('Other secret words')
    expect(await findKeptComment(made.token)).toBeNull()
    const cookie = waitingCookie({ ...made, isSecure: false }).split(';')[0]!
    expect(await findWaitingComments(made.post, cookie)).toEqual([])
    await expect(withdrawComment(visitor(), made.token)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('once, when it is pressed twice at the same time', async () => {
    const { id, token } = await full()
    const both = await Promise.allSettled([
      withdrawComment(visitor(), token),
      withdrawComment(visitor(), token),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await eventsOf(id)).filter(({ action }) => action === 'withdraw')).toHaveLength(1)
  })

  it('and nobody can find out by sending a guess whose it was', async () => {
    const { post: made, token } = await sent({ body: 'Guess who.' })
    await withdrawComment(visitor(), token)
    const guess = await submitComment(visitor(), submission(made.id, { body: 'Guess who.' }))
    expect(guess.keptToken).not.toBe(null)
    expect(guess.anchor).toBe(2)
    expect(createHash('sha256').update(guess.keptToken!).digest()).toHaveLength(32)
  })
})
