import { leaveCommentMail } from '#lib/comments/mail/leave-comment-mail.ts'
import { sendCommentMail } from '#lib/comments/mail/send-comment-mail.ts'
import { moderate } from '#lib/comments/moderate.ts'
import { findKeptComment } from '#lib/comments/own/find-kept.ts'
import { replyTo } from '#lib/comments/reply.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { undo } from '#lib/comments/undo.ts'
import { leaveToken, proofToken, readLeaveToken } from '#lib/comments/writers/commenter-links.ts'
import { proveEmail } from '#lib/comments/writers/prove-email.ts'
import { emailIndexOf } from '#lib/comments/writers/sealed-email.ts'
import { database } from '#lib/database/client.ts'
import { amendEnv } from '#lib/env.ts'
import { systemActor } from '#lib/people/actor.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { mailServer } from '../../factories/mail-server.ts'
import { linkIn, mailsToWriters } from '../../factories/mailbox.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { submission } from './submission.ts'

useDatabase()
const system = systemActor('test')

beforeEach(async () => {
  await database().comment.deleteMany()
  await database().commenter.deleteMany()
  await database().commentMailLeft.deleteMany()
  await database().$executeRaw`DELETE FROM rate_limit`
  await site()
})

const email = 'miriam@example.org'
const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })

interface Written {
  to?: Parameters<typeof post>[0]
  replyMail?: string
  isProved?: boolean
  parent?: { id: string; postId: string }
}

/** A comment with an e-mail, confirmed unless told otherwise. */
async function written({ to, replyMail = '', isProved = true, parent }: Written = {}) {
  const postId = parent?.postId ?? (await post({ title: 'The well at Kapok', ...to })).id
  const sent = await submitComment(
    visitor(),
    submission(postId, { email, replyMail, parent: parent?.id ?? '' }),
  )
  if (isProved) await proveEmail(visitor(), proofToken({ commentId: sent.commentId, number: 1 }))
  return await rowOf(sent.commentId)
}

type Row = Awaited<ReturnType<typeof rowOf>>
const seen = ({ id, status, version }: Row) => ({ id, status, version })

async function decide(row: Row, action: 'approve' | 'reject' | 'spam', words = '') {
  const { done } = await moderate(system, { comments: [seen(row)], action, words, reason: 'other' })
  return done[0]!
}

const subjects = async (options?: Parameters<typeof mailsToWriters>[0]) =>
  (await mailsToWriters(options)).map(({ subject }) => subject)

describe('a decision', () => {
  it('is told to who proved the e-mail, a minute later', async () => {
    await decide(await written(), 'approve')
    expect(await subjects({ isDue: false })).toEqual([])
    const [{ due } = { due: 0 }] = await database().$queryRaw<{ due: number }[]>`
      SELECT extract(epoch FROM due_at - clock_timestamp())::float8 AS due FROM comment_mail`
    expect(due).toBeGreaterThan(50)
    const [mail] = await mailsToWriters()
    expect(mail).toMatchObject({ to: email, subject: 'Your comment on “The well at Kapok” is published' })
    expect(mail!.text).not.toContain('Our small group')
    expect(await mailsToWriters()).toEqual([])
  })

  it('is told to nobody who has not proved the e-mail', async () => {
    await decide(await written({ isProved: false }), 'approve')
    expect(await subjects()).toEqual(['Please confirm your e-mail for Kapok Lane'])
  })

  it('of declining comes with the words that the moderator chose, and with nobody’s name', async () => {
    const moderator = await staff('moderator', 'Tevy the moderator')
    const row = await written()
    await moderate(moderator, {
      comments: [seen(row)],
      action: 'reject',
      words: 'Please leave the name out.',
    })
    const [mail] = await mailsToWriters()
    expect(mail!.subject).toBe('Your comment on “The well at Kapok” was not published')
    expect(mail!.text).toContain('> Please leave the name out.')
    expect(`${mail!.text}${mail!.html}`).not.toMatch(/Tevy|Our small group/)
    const kept = await findKeptComment(linkIn(mail!, '/-/comment/').split('/').at(-1)!)
    expect(kept).toMatchObject({ id: row.id, outcome: 'declined', canEdit: true })
  })

  it('is told to nobody when it is taken back within the minute', async () => {
    const { eventId } = await decide(await written(), 'reject')
    await undo(system, { eventId })
    expect(await subjects()).toEqual([])
  })

  it('is told as it stands, once, when another follows', async () => {
    const row = await written()
    await decide(row, 'approve')
    await decide(await rowOf(row.id), 'reject')
    await decide(await rowOf(row.id), 'approve')
    expect(await subjects()).toEqual(['Your comment on “The well at Kapok” is published'])
  })

  it('of spam is told to nobody', async () => {
    await decide(await written(), 'spam')
    expect(await subjects()).toEqual([])
  })

  it('offers to be known on this device, and says at once only where that is true', async () => {
    await site({ commentsMode: 'open' })
    const first = await written()
    await decide(first, 'approve')
    const [mail] = await mailsToWriters()
    expect(mail!.text).toContain('after two published comments')
    expect(linkIn(mail!, '/-/writer/')).not.toBe('')
    await database().commenter.updateMany({ data: { knownSince: new Date() } })
    await decide(await rowOf(first.id), 'reject')
    await decide(await rowOf(first.id), 'approve')
    expect((await mailsToWriters())[0]!.text).toContain('Press here and your next ones appear at once')
  })

  it('about people at risk has no title and no link that sets a cookie', async () => {
    await decide(await written({ to: { protection: 'child' } }), 'approve')
    const [mail] = await mailsToWriters()
    expect(mail!.subject).toBe('Your comment is published')
    expect(`${mail!.raw}${mail!.text}${mail!.html}`).not.toContain('The well at Kapok')
    expect(linkIn(mail!, '/-/writer/')).toBe('')
  })

  it('is told in the language of the post, where the site speaks it', async () => {
    await site({ interfaceLanguages: ['en', 'fr'] })
    await decide(await written({ to: { language: 'fr' } }), 'approve')
    expect(await subjects()).toEqual(['Votre commentaire sur « The well at Kapok » est publié'])
  })
})

describe('a reply', () => {
  const answer = async (to: Row, values = {}) => {
    const { commentId } = await submitComment(
      visitor(),
      submission(to.postId, { parent: to.id, name: 'Dara', body: 'I was there too.', ...values }),
    )
    return await rowOf(commentId)
  }

  it('is told when it is public, to who asked for it', async () => {
    const row = await written({ replyMail: 'replies' })
    await decide(row, 'approve')
    await mailsToWriters()
    const reply = await answer(row)
    expect(await subjects()).toEqual([])
    await decide(reply, 'approve')
    const [mail] = await mailsToWriters()
    expect(mail).toMatchObject({ to: email, subject: 'Dara answered your comment on “The well at Kapok”' })
    expect(mail!.text).toContain('> I was there too.')
    expect(await subjects()).toEqual([])
  })

  it('of somebody known, which appears at once, is told with the name that stands there', async () => {
    await site({ commentsMode: 'open' })
    const row = await written({ replyMail: 'replies' })
    await decide(row, 'approve')
    await mailsToWriters()
    const proof = await commenter()
    expect((await answer(row, { proof })).status).toBe('approved')
    expect(await subjects()).toEqual(['Dara answered your comment on “The well at Kapok”'])
    expect((await database().commenter.findUniqueOrThrow({ where: { id: proof.id } })).name).toBe('Dara')
  })

  it('of the team is told too, and not when it is gone again by then', async () => {
    const row = await written({ replyMail: 'replies' })
    const approved = await decide(row, 'approve')
    const { commentId } = await replyTo(await staff('editor'), {
      parent: approved,
      body: 'Thank you.',
      asOrganisation: true,
      approveParent: false,
    })
    expect(await subjects()).toContain('Kapok Lane answered your comment on “The well at Kapok”')
    const further = await replyTo(await staff('editor'), {
      parent: approved,
      body: 'One more thing.',
      asOrganisation: true,
      approveParent: false,
    })
    await database().comment.update({ where: { id: further.commentId }, data: { status: 'rejected' } })
    expect(await subjects()).toEqual([])
    expect(commentId).not.toBe(further.commentId)
  })

  it('is told to nobody who did not ask, who answered themselves, or when its approval is taken back', async () => {
    const silent = await written()
    await decide(silent, 'approve')
    const asking = await written({ replyMail: 'replies', parent: silent })
    await decide(asking, 'approve')
    await mailsToWriters()
    const own = await written({ parent: asking })
    await decide(own, 'approve')
    const { eventId } = await decide(await answer(asking), 'approve')
    await undo(system, { eventId })
    expect((await subjects()).filter((subject) => subject.includes('answered'))).toEqual([])
  })

  it('about people at risk is told without a word of it', async () => {
    const row = await written({ replyMail: 'replies', to: { protection: 'adult' } })
    await decide(row, 'approve')
    await mailsToWriters()
    await decide(await answer(row), 'approve')
    const [mail] = await mailsToWriters()
    expect(mail!.subject).toBe('Somebody answered your comment')
    expect(`${mail!.text}${mail!.html}`).not.toMatch(/I was there too|The well at Kapok/)
  })

  it('waits for eight o’clock and comes with the others of the day where a digest was asked for', async () => {
    const row = await written({ replyMail: 'digest' })
    await decide(row, 'approve')
    await mailsToWriters()
    for (const body of ['The first reply of today.', 'And one more from me, later.'])
      await decide(await answer(row, { body }), 'approve')
    const [{ hour } = { hour: 0 }] = await database().$queryRaw<{ hour: number }[]>`
      SELECT extract(hour FROM due_at AT TIME ZONE 'Asia/Phnom_Penh')::int AS hour FROM comment_mail WHERE sent_at IS NULL`
    expect(hour).toBe(8)
    const mails = await mailsToWriters()
    expect(mails.map(({ subject }) => subject)).toEqual(['2 replies to you on Kapok Lane'])
    expect(mails[0]!.text).toMatch(/The first reply of today\.[\s\S]*And one more from me/)
  })
})

it('a digest leaves out what is gone, and tells the rest', async () => {
  const row = await written({ replyMail: 'digest' })
  const other = await written({ replyMail: 'digest', to: { title: 'Another post' } })
  for (const parent of [row, other]) {
    await decide(parent, 'approve')
    const body = `What I say to ${parent.postId}, after all.`
    const { commentId } = await submitComment(
      visitor(),
      submission(parent.postId, { parent: parent.id, name: 'Dara', body }),
    )
    await decide(await rowOf(commentId), 'approve')
  }
  await mailsToWriters()
  await database().commentMail.updateMany({ where: { kind: 'digest' }, data: { sentAt: null } })
  await database().post.update({ where: { id: row.postId }, data: { withdrawnAt: new Date() } })
  const mails = await mailsToWriters()
  expect(mails.map(({ subject }) => subject)).toEqual(['1 reply to you on Kapok Lane'])
  expect(mails[0]!.text).toContain('Another post')
})

describe('leaving', () => {
  const emailIndex = () => emailIndexOf(email)
  const headerOf = (raw: string, name: string) =>
    new RegExp(`^${name}: ?(.*(?:\r\n[ \t].*)*)`, 'mi').exec(raw)?.[1]?.replace(/\s+/g, '') ?? ''

  it('is offered by every mail in one click, without a picture that tells who reads', async () => {
    await decide(await written(), 'approve')
    const [mail] = await mailsToWriters()
    const link = /<(.+)>/.exec(headerOf(mail!.raw, 'List-Unsubscribe'))?.[1] ?? ''
    expect(new URL(link).pathname).toBe(linkIn(mail!, '/-/comment-mail/'))
    expect(headerOf(mail!.raw, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(mail!.html).not.toMatch(/<img|url\(/)
  })

  it('ends all mails for ever, also the one that asks, and twice is once', async () => {
    const token = leaveToken({ emailIndex: emailIndex(), threadId: '' })
    await leaveCommentMail(visitor(), { token, onlyThis: false })
    await leaveCommentMail(visitor(), { token, onlyThis: false })
    await leaveCommentMail(visitor(), { token: 'nobody', onlyThis: false })
    await decide(await written(), 'approve')
    await written({ isProved: false, to: { title: 'Another post' } })
    expect(await subjects()).toEqual([])
  })

  it('is a link that works in fifty years', async () => {
    const token = leaveToken({ emailIndex: emailIndex(), threadId: '' })
    jest.useFakeTimers({ now: new Date('2076-11-22'), advanceTimers: true })
    try {
      expect(readLeaveToken(token)?.emailIndex).toEqual(emailIndex())
    } finally {
      jest.useRealTimers()
    }
  })

  it('can be meant of one conversation', async () => {
    const row = await written({ replyMail: 'replies' })
    const token = leaveToken({ emailIndex: emailIndex(), threadId: row.threadId! })
    await leaveCommentMail(visitor(), { token, onlyThis: true })
    await decide(row, 'approve')
    expect(await subjects()).toEqual([])
    await decide(await written({ to: { title: 'Another post' } }), 'approve')
    expect(await subjects()).toEqual(['Your comment on “Another post” is published'])
  })
})

describe('sending', () => {
  it('sends each mail once, however many senders there are', async () => {
    const server = await mailServer()
    amendEnv({ SMTP_URL: server.url })
    for (let number = 0; number < 8; number++) {
      const proof = await commenter()
      const row = await comment({ commenterId: proof.id, decisionMail: true })
      await decide(row, 'approve')
    }
    await database().commentMail.updateMany({ data: { dueAt: new Date(0) } })
    await Promise.all([sendCommentMail(), sendCommentMail(), sendCommentMail()])
    expect(server.received).toHaveLength(8)
    expect(new Set(server.received.map(({ to }) => to)).size).toBe(8)
    await server.stop()
    delete process.env.SMTP_URL
    amendEnv({})
  })

  it('owes still what the server does not take just now, for a while', async () => {
    amendEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
    await written({ isProved: false })
    for (const attempts of [1, 2, 3, 4, 5]) {
      await database().commentMail.updateMany({ data: { dueAt: new Date(0) } })
      await sendCommentMail()
      const [mail] = await database().commentMail.findMany()
      expect(mail).toMatchObject({ attempts, sentAt: null })
      expect(mail!.dueAt.getTime()).toBeGreaterThan(Date.now())
    }
    await database().commentMail.updateMany({ data: { dueAt: new Date(0) } })
    await sendCommentMail()
    expect(await database().commentMail.count()).toBe(0)
    delete process.env.SMTP_URL
    amendEnv({})
  })

  it('says nothing more of a post that is not public any more', async () => {
    const row = await written()
    await decide(row, 'approve')
    await database().post.update({ where: { id: row.postId }, data: { withdrawnAt: new Date() } })
    expect(await subjects()).toEqual([])
    expect(await database().commentMail.count({ where: { sentAt: null } })).toBe(0)
  })
})
