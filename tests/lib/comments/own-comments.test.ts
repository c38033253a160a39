import { leaveCommentMail } from '#lib/comments/mail/leave-comment-mail.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { askOwnComments } from '#lib/comments/writers/ask-own-comments.ts'
import { endProofs, returnToCommentMail } from '#lib/comments/writers/change-own.ts'
import {
  leaveToken,
  ownCommentsToken,
  ownPageKey,
  proofToken,
} from '#lib/comments/writers/commenter-links.ts'
import { eraseWriter, withdrawAll } from '#lib/comments/writers/erase-writer.ts'
import { findProvenWriter } from '#lib/comments/writers/known.ts'
import { findOwnComments, openOwnComments } from '#lib/comments/writers/own-comments.ts'
import { proveEmail } from '#lib/comments/writers/prove-email.ts'
import { emailIndexOf } from '#lib/comments/writers/sealed-email.ts'
import { database } from '#lib/database/client.ts'
import { refusals } from '#lib/refusals.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { linkIn, mailsToWriters } from '../../factories/mailbox.ts'
import { visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { submission } from './submission.ts'

useDatabase()
beforeAll(() => site())
beforeEach(async () => {
  for (const table of [database().comment, database().commenter, database().ownCommentsLink])
    await (table as { deleteMany: () => Promise<unknown> }).deleteMany()
  await database().commentMailLeft.deleteMany()
  await database().$executeRaw`DELETE FROM rate_limit`
})

const email = 'miriam@example.org'
const emailIndex = () => emailIndexOf(email)

const ask = (values: Partial<Parameters<typeof askOwnComments>[1]> = {}) =>
  askOwnComments(visitor(), { email, language: 'en', trap: '', clientAddress: null, ...values })

async function write(body: string, { isProved = true, language = 'en' } = {}) {
  const { id } = await post({ language })
  const { commentId } = await submitComment(visitor(), submission(id, { email, body, website: '' }))
  if (isProved) await proveEmail(visitor(), proofToken({ commentId, number: 1 }))
  await database().commentMail.deleteMany()
  return commentId
}

async function open(): Promise<string> {
  const { id } = await database().ownCommentsLink.create({
    data: { emailIndex: emailIndex(), sentAt: new Date() },
  })
  return await openOwnComments(visitor(), ownCommentsToken(id))
}

const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })
const bodiesOf = async (key: string) =>
  (await findOwnComments(visitor(), key)).comments.map(({ body }) => body)

describe('asking for one’s own comments', () => {
  it('sends a link to who wrote here, which works once, for an hour', async () => {
    await write('The first thing.')
    await ask({ email: ' Miriam@Example.org ' })
    const [mail, ...more] = await mailsToWriters()
    expect([mail?.to, mail?.subject, more]).toEqual([email, 'Your comments on Kapok Lane', []])
    expect(mail!.text).not.toContain('The first thing')
    const token = linkIn(mail!, '/-/my-comments/').split('/').at(-1)!
    expect(await bodiesOf(await openOwnComments(visitor(), token))).toEqual(['The first thing.'])
    await expect(openOwnComments(visitor(), token)).rejects.toMatchObject({
      message: refusals.ownLinkHasEnded,
    })
    expect(await database().ownCommentsLink.findFirst()).toMatchObject({ emailSealed: null })
  })

  it('is opened once by two who press at the same time', async () => {
    await write('The first thing.')
    const { id } = await database().ownCommentsLink.create({ data: { emailIndex: emailIndex() } })
    const token = ownCommentsToken(id)
    const both = await Promise.allSettled([1, 2, 3].map(() => openOwnComments(visitor(), token)))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('sends nothing where nothing is known, and takes the same time', async () => {
    await write('The first thing.')
    for (const asked of [email, 'nobody@example.org']) {
      const started = performance.now()
      await ask({ email: asked })
      expect(performance.now() - started).toBeGreaterThanOrEqual(595)
    }
    expect((await mailsToWriters()).map(({ to }) => to)).toEqual([email])
  })

  it('sends two links an hour, counts the client, and nothing to a machine', async () => {
    await write('The first thing.')
    for (const trap of ['x', '', '', '']) await ask({ trap })
    expect(await mailsToWriters()).toHaveLength(2)
    const clientAddress = '203.0.113.5'
    await Promise.all(Array.from({ length: 10 }, () => ask({ clientAddress, trap: 'x' })))
    await expect(ask({ clientAddress })).rejects.toMatchObject({ reason: 'too_many' })
    await expect(ask({ email: 'no e-mail' })).rejects.toMatchObject({
      fields: { email: [refusals.emailMissing] },
    })
  })

  it('opens nothing by a link that was forged, has ended or is of another purpose', async () => {
    await write('The first thing.')
    const { id } = await database().ownCommentsLink.create({ data: { emailIndex: emailIndex() } })
    const twoHoursAgo = new Date(Date.now() - 7_200_000)
    const forged = [ownCommentsToken(id, twoHoursAgo), ownPageKey(id), `${ownCommentsToken(id)}x`, id, '']
    for (const token of forged)
      await expect(openOwnComments(visitor(), token)).rejects.toMatchObject({ reason: 'not_found' })
    for (const key of [
      ownPageKey(id, twoHoursAgo),
      ownCommentsToken(id),
      ownPageKey(crypto.randomUUID()),
      '',
    ])
      await expect(findOwnComments(visitor(), key)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('the page', () => {
  it('has everything that was confirmed, with its outcome, and counts what merely names the e-mail', async () => {
    const declined = await write('Declined.')
    await database().comment.update({
      where: { id: declined },
      data: { status: 'rejected', declineReason: 'Please without the name.' },
    })
    await write('Waiting.')
    await write('Typed by somebody else.', { isProved: false })
    await comment({
      imported: true,
      emailIndex: emailIndex(),
      status: 'approved',
      body: 'From the old blog.',
    })
    await comment({ status: 'approved', body: 'A stranger’s.' })
    const own = await findOwnComments(visitor(), await open())
    expect(own).toMatchObject({ unconfirmed: 1, hasLeft: false })
    expect(new Map(own.comments.map(({ body, outcome, reason }) => [body, [outcome, reason]]))).toEqual(
      new Map([
        ['From the old blog.', ['published', '']],
        ['Waiting.', ['waiting', '']],
        ['Declined.', ['declined', 'Please without the name.']],
      ]),
    )
  })

  it('ends what was proved on every device, with a row in the log', async () => {
    await write('The first thing.')
    const { id } = await database().commenter.findFirstOrThrow()
    await endProofs(visitor(), await open())
    expect(await findProvenWriter(database(), { id, number: 1 })).toBeNull()
    expect(await database().auditEvent.findFirst({ where: { subject: id } })).toMatchObject({
      action: 'commenter.end-proofs',
      actor: 'visitor',
    })
  })

  it('takes mails up again', async () => {
    await write('The first thing.')
    await leaveCommentMail(visitor(), {
      token: leaveToken({ emailIndex: emailIndex(), threadId: '' }),
      onlyThis: false,
    })
    const key = await open()
    expect(await findOwnComments(visitor(), key)).toMatchObject({ hasLeft: true })
    await returnToCommentMail(visitor(), key)
    expect(await findOwnComments(visitor(), key)).toMatchObject({ hasLeft: false })
  })
})

describe('erasing', () => {
  const nameIn = (language: string) => (language === 'fr' ? 'Quelqu’un' : 'Somebody')

  it('erases the person and keeps the texts', async () => {
    const here = await write('A text that stays.')
    const there = await write('Un texte qui reste.', { language: 'fr' })
    const named = await write('Typed by somebody else.', { isProved: false })
    await database().comment.update({
      where: { id: here },
      data: { status: 'approved', website: 'https://miriam.example' },
    })
    const before = await rowOf(here)
    const { id: writerId } = await database().commenter.findFirstOrThrow()
    const key = await open()
    await database().commentOriginal.create({
      data: { commentId: here, body: 'As sent.', authorName: 'Miriam K.', website: 'https://miriam.example' },
    })
    await eraseWriter(visitor(), { key, nameIn })
    expect(await database().commentOriginal.findFirst({ where: { commentId: here } })).toMatchObject({
      authorName: null,
      website: null,
    })
    const row = await rowOf(here)
    expect(row).toMatchObject({
      authorName: 'Somebody',
      body: 'A text that stays.',
      website: '',
      emailSealed: null,
    })
    expect(row).toMatchObject({
      emailIndex: null,
      commenterId: null,
      decisionMail: false,
      status: 'approved',
    })
    expect(Buffer.from(row.duplicateKey).equals(before.duplicateKey)).toBe(false)
    expect(await rowOf(there)).toMatchObject({ authorName: 'Quelqu’un', emailIndex: null })
    expect(await rowOf(named)).toMatchObject({ authorName: 'Miriam K.', emailIndex: null, emailSealed: null })
    expect(await database().commenter.count()).toBe(0)
    await expect(findOwnComments(visitor(), key)).rejects.toMatchObject({ reason: 'not_found' })
    const log = await database().auditEvent.findFirst({ where: { action: 'commenter.erase' } })
    expect(log).toMatchObject({ subject: writerId, detail: { comments: 2 } })
    expect(JSON.stringify(log)).not.toMatch(/miriam/i)
  })

  it('leaves what was sealed for the law, and to its writer that is gone like the rest', async () => {
    const sealed = await write('What was sealed.')
    await database().comment.update({ where: { id: sealed }, data: { status: 'sealed' } })
    await eraseWriter(visitor(), { key: await open(), nameIn })
    expect(await rowOf(sealed)).toMatchObject({
      status: 'sealed',
      body: 'What was sealed.',
      commenterId: null,
    })
    expect((await rowOf(sealed)).emailSealed).not.toBeNull()
    expect(await findOwnComments(visitor(), await open())).toMatchObject({ comments: [], unconfirmed: 0 })
    await ask()
    expect(await mailsToWriters()).toEqual([])
  })

  it('erases the texts one by one as their writer could, and keeps the person', async () => {
    const ids = [await write('The first thing.'), await write('The second thing.')]
    const named = await write('Typed by somebody else.', { isProved: false })
    expect(await withdrawAll(visitor(), await open())).toBe(2)
    for (const id of ids)
      expect(await rowOf(id)).toMatchObject({ status: 'erased', body: '', authorName: '' })
    expect((await rowOf(named)).body).toBe('Typed by somebody else.')
    expect(await database().commenter.count()).toBe(1)
    expect(
      await database().moderationEvent.count({ where: { action: 'withdraw', commentId: { in: ids } } }),
    ).toBe(2)
    expect(
      await database().auditEvent.findFirst({ where: { action: 'commenter.withdraw-all' } }),
    ).toMatchObject({
      detail: { comments: 2 },
    })
  })
})
