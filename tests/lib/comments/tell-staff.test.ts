import { decideByLink } from '#lib/comments/mail/decide-by-link.ts'
import { tellStaff } from '#lib/comments/mail/tell-staff.ts'
import { findWaitingLink, forgetOldWaitingLinks } from '#lib/comments/mail/waiting-links.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { WaitingMail } from '#lib/database/generated/enums.ts'
import { amendEnv } from '#lib/env.ts'
import { brandActor } from '#lib/people/actor.ts'
import { giveDuty } from '#lib/people/give-duty.ts'
import { type Role, roleAllows, roles } from '#lib/people/roles.ts'
import { setAway } from '#lib/people/set-away.ts'
import { chooseWaitingMail, findWaitingMail } from '#lib/people/waiting-mail.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { type MailServer, mailServer } from '../../factories/mail-server.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

let server: MailServer

beforeEach(async () => {
  for (const table of ['waitingTold', 'waitingLink', 'comment', 'duty'] as const)
    await (database()[table] as { deleteMany(): Promise<unknown> }).deleteMany()
  await database().account.updateMany({ data: { disabledAt: new Date() } })
  await site({ timeZone: zoneWhereItIsNoon(), title: 'Kapok Lane' })
  server = await mailServer()
  amendEnv({ SMTP_URL: server.url, SITE_URL: 'https://kapoklane.example' })
})
afterEach(async () => {
  await server.stop()
  for (const name of ['SMTP_URL', 'SITE_URL']) delete process.env[name]
  amendEnv({})
})

/** So that hour 0 has come today and hour 23 has not, whenever the tests run. */
function zoneWhereItIsNoon(): string {
  const ahead = 12 - new Date().getUTCHours()
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}

async function person(role: Role, mail?: WaitingMail, hour = 0) {
  const one = await staff(role)
  if (mail) await chooseWaitingMail(one, { mail, hour })
  const { email } = await database().account.findUniqueOrThrow({ where: { id: one.accountId } })
  return Object.assign(one, { email })
}

/** As `submitComment` leaves it: a row of the log says when it came. */
async function arrives(values: Partial<Prisma.CommentUncheckedCreateInput> = {}) {
  const made = await comment(values)
  await database().$executeRaw`
    INSERT INTO moderation_event (id, comment_id, action, "to", at)
    VALUES (gen_random_uuid(), ${made.id}::uuid, 'submit', ${made.status}::comment_status, clock_timestamp())`
  return made
}

const told = () => server.received.map(({ to }) => to).sort()
const textOf = (index: number) =>
  server.received[index]!.text.replace(/=\r\n/g, '')
    .replace(/=E2=80=99/g, '’')
    .replace(/=3D/g, '=')
const linkOf = (index: number) => /sitting\/([\w-]+)/.exec(textOf(index))![1]!

/** As if so many minutes had passed. */
const wait = (minutes: number) => database().$executeRaw`
  UPDATE waiting_told SET not_before = not_before - make_interval(mins => ${minutes}),
         told_on = told_on - (${minutes} / 1440)::int`

describe('that something waits', () => {
  it('is told at once to who asked for that, and to nobody who asked for never', async () => {
    const [tevy] = [
      await person('moderator', 'at_once'),
      await person('editor', 'never'),
      await person('author'),
    ]
    await tellStaff()
    expect(told()).toEqual([])
    await arrives()
    await tellStaff()
    await tellStaff()
    expect(told()).toEqual([tevy.email])
  })

  it('gathers for ten minutes what comes after', async () => {
    const tevy = await person('editor', 'at_once')
    await tellStaff()
    await arrives()
    await tellStaff()
    await arrives()
    await wait(9)
    await tellStaff()
    expect(told()).toHaveLength(1)
    await wait(1)
    await tellStaff()
    expect(told()).toEqual([tevy.email, tevy.email])
    await wait(20)
    await tellStaff()
    expect(told()).toHaveLength(2)
    expect(textOf(1)).toContain('2 are by new people')
  })

  it('is told once a day at the hour of who asked for that, while something waits', async () => {
    const tevy = await person('editor', 'daily', 0)
    await person('editor', 'daily', 23)
    await tellStaff()
    expect(told()).toEqual([])
    await arrives({ createdAt: new Date('2020-01-01') })
    await tellStaff()
    await wait(60)
    await tellStaff()
    expect(told()).toEqual([tevy.email])
    await wait(1440)
    await tellStaff()
    expect(told()).toEqual([tevy.email, tevy.email])
  })

  it('is told daily to who has the duty or role of a moderator and chose nothing', async () => {
    const admin = await person('administrator', 'never')
    const [moderator, author, editor] = [
      await person('moderator'),
      await person('author'),
      await person('editor'),
    ]
    await giveDuty(admin, {
      kind: 'moderates',
      accountId: author.accountId,
      deputyId: '',
      from: '',
      until: '',
    })
    await database().account.updateMany({ data: { waitingMailHour: 0 } })
    await arrives()
    await tellStaff()
    expect(told()).toEqual([moderator.email, author.email].sort())
    expect(await findWaitingMail(editor)).toMatchObject({ mail: 'never', isChosen: false })
    expect(await findWaitingMail(moderator)).toMatchObject({ mail: 'daily', isChosen: false })
  })

  it('is not told of what an import, the demonstration or a decision left', async () => {
    await person('moderator', 'at_once')
    await tellStaff()
    await arrives({ imported: true })
    await arrives({ demonstration: true })
    await arrives({ status: 'approved' })
    const gone = await arrives()
    await database().comment.update({ where: { id: gone.id }, data: { status: 'spam' } })
    await tellStaff()
    expect(told()).toEqual([])
  })

  it('says how many and why by pile, and no name, no text and no title', async () => {
    await person('moderator', 'at_once')
    await tellStaff()
    const story = await post({ title: 'The secret title', protection: 'child' })
    const secret = { authorName: 'Secret Name', body: 'Secret text.', postId: story.id }
    const linked = await arrives(secret)
    await database().commentFinding.create({
      data: { commentId: linked.id, screen: 'links', code: 'link', excerpt: 'secret.example' },
    })
    await arrives({ ...secret, pile: 'team', audience: 'team' })
    await arrives({ ...secret, pile: 'spam' })
    await tellStaff()
    const text = textOf(0)
    for (const said of [
      '1 is by somebody new: has a link (1)',
      '1 is written to the team alone',
      '1 is probably spam',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/secret/i)
  })

  it('is told once by several senders', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => person('moderator', 'at_once')))
    await tellStaff()
    await arrives()
    await Promise.all([tellStaff(), tellStaff(), tellStaff()])
    expect(told()).toEqual(people.map(({ email }) => email).sort())
  })

  it('is tried again, later and later, where the mail server does not take it, and then not doubled', async () => {
    const tevy = await person('moderator', 'at_once')
    await tellStaff()
    await arrives()
    amendEnv({ SMTP_URL: 'smtp://127.0.0.1:9' })
    const quiet = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    await tellStaff()
    await wait(1)
    await tellStaff()
    quiet.mockRestore()
    expect(await database().waitingTold.findFirst({ where: { accountId: tevy.accountId } })).toMatchObject({
      attempts: 2,
    })
    amendEnv({ SMTP_URL: server.url })
    await tellStaff()
    expect(told()).toEqual([])
    await wait(5)
    await tellStaff()
    await wait(60)
    await tellStaff()
    expect(told()).toEqual([tevy.email])
  })
})

describe('what concerns somebody’s safety', () => {
  it('is told at once to whoever looks after it, who chose daily, in neutral words', async () => {
    const admin = await person('administrator', 'daily', 23)
    const [lead] = [await person('author'), await person('moderator', 'never')]
    await giveDuty(admin, { kind: 'safety', accountId: lead.accountId, deputyId: '', from: '', until: '' })
    await chooseDaily(lead.accountId)
    await tellStaff()
    await arrives({ pile: 'safety' })
    await tellStaff()
    expect(told()).toEqual([lead.email])
    expect(textOf(0)).toMatch(/Subject: Something on Kapok Lane needs you/)
    expect(textOf(0)).not.toMatch(/identif|danger|abuse|disclos/i)
  })

  it.each([
    ['handed over', 'hand_over', 'handed_over'],
    ['sealed', 'seal', 'sealed'],
  ] as const)('is told when it was %s, whatever pile it came from', async (_, action, status) => {
    const lead = await person('administrator', 'daily', 23)
    await tellStaff()
    const made = await arrives({ createdAt: new Date('2020-01-01') })
    await database().comment.update({ where: { id: made.id }, data: { status } })
    await database().$executeRaw`
      INSERT INTO moderation_event (id, comment_id, action, "from", "to", at)
      VALUES (gen_random_uuid(), ${made.id}::uuid, ${action}::moderation_action, 'waiting',
              ${status}::comment_status, clock_timestamp())`
    await tellStaff()
    expect(told()).toEqual([lead.email])
  })

  it('goes to the deputy while its holder is away, and to the holder where nobody stands in', async () => {
    const admin = await person('administrator', 'never')
    const [lead, deputy] = [await person('editor', 'daily', 23), await person('editor', 'daily', 23)]
    const duty = { kind: 'safety', accountId: lead.accountId, from: '', until: '' } as const
    await giveDuty(admin, { ...duty, deputyId: deputy.accountId })
    await setAway(lead, { accountId: lead.accountId, from: '2020-01-01', until: '2099-01-01' })
    await tellStaff()
    await arrives({ pile: 'safety' })
    await tellStaff()
    expect(told()).toEqual([deputy.email])
    await giveDuty(admin, { ...duty, deputyId: '' })
    await wait(10)
    await arrives({ pile: 'safety' })
    await tellStaff()
    expect(told()).toEqual([deputy.email, lead.email].sort())
  })

  it('is told when a reader reports what is on a page, abuse to those who asked for it alone', async () => {
    const [lead, tevy] = [await person('administrator', 'daily', 23), await person('moderator', 'at_once')]
    await tellStaff()
    const { id: commentId } = await arrives({ status: 'approved' })
    await database().commentReport.create({ data: { commentId, kind: 'abusive' } })
    await tellStaff()
    expect(told()).toEqual([tevy.email])
    await database().commentReport.create({
      data: { commentId, kind: 'identifies', words: ['Secret words.'] },
    })
    await tellStaff()
    expect(told()).toEqual([lead.email, tevy.email].sort())
    expect(textOf(1)).toMatch(/Something on Kapok Lane needs you/)
    expect(textOf(1)).not.toMatch(/secret/i)
  })

  it('is not told to who chose never', async () => {
    await person('administrator', 'never')
    await tellStaff()
    await arrives({ pile: 'safety' })
    await tellStaff()
    expect(told()).toEqual([])
  })
})

const chooseDaily = (id: string) =>
  database().account.update({ where: { id }, data: { waitingMail: 'daily', waitingMailHour: 23 } })

describe('the link of such a mail', () => {
  const mailed = async (values: Partial<Prisma.CommentUncheckedCreateInput> = {}) => {
    const tevy = await person('administrator', 'at_once')
    await tellStaff()
    const made = await arrives(values)
    await tellStaff()
    return { tevy, made, token: linkOf(0) }
  }
  const decide = async (token: string, act: 'approve' | 'decline', version = 1) => {
    const link = (await findWaitingLink(token))!
    return await decideByLink(brandActor(link.holder), { token, link, act, version, reason: 'unkind' })
  }
  const statusOf = async (id: string) =>
    (await database().comment.findUniqueOrThrow({ where: { id } })).status

  it('decides about the one comment that waits, once, in the name of its holder', async () => {
    const { tevy, made, token } = await mailed()
    const link = (await findWaitingLink(token))!
    expect(link.comment).toMatchObject({ id: made.id, body: made.body })
    await decide(token, 'approve')
    expect(await statusOf(made.id)).toBe('approved')
    expect(await findWaitingLink(token)).toBeNull()
    await expect(
      decideByLink(brandActor(link.holder), { token, link, act: 'decline', version: 2, reason: 'unkind' }),
    ).rejects.toMatchObject({ reason: 'conflict' })
    const events = await database().moderationEvent.findMany({
      where: { commentId: made.id, action: 'approve' },
    })
    expect(events.map(({ accountId }) => accountId)).toEqual([tevy.accountId])
  })

  it('does not decide about a text that changed since it was read', async () => {
    const { made, token } = await mailed()
    await database().comment.update({ where: { id: made.id }, data: { version: 2 } })
    await expect(decide(token, 'approve', 1)).rejects.toMatchObject({ reason: 'conflict' })
    expect(await statusOf(made.id)).toBe('waiting')
  })

  it.each([
    ['concerns safety', { pile: 'safety' }],
    ['is probably spam', { pile: 'spam' }],
    ['is for the team alone', { audience: 'team', pile: 'team' }],
  ] as const)('shows no comment that %s', async (_, values) => {
    const { token } = await mailed(values)
    expect((await findWaitingLink(token))!.comment).toBeNull()
  })

  it('shows no comment on a post about people at risk, and none where several wait', async () => {
    const story = await post({ protection: 'adult' })
    const { token } = await mailed({ postId: story.id })
    expect((await findWaitingLink(token))!.comment).toBeNull()
    await arrives()
    await wait(10)
    await tellStaff()
    expect((await findWaitingLink(linkOf(1)))!.comment).toBeNull()
  })

  it('gives no more than a moderator may', async () => {
    const { token } = await mailed()
    expect((await findWaitingLink(token))!.holder).toMatchObject({ role: 'moderator' })
    expect((await findWaitingLink(token))!.holder.duties).toBeUndefined()
  })

  it('ends after seven days, with the account, and with the right to moderate', async () => {
    const { tevy, token } = await mailed()
    const set = (data: Prisma.AccountUpdateInput) =>
      database().account.update({ where: { id: tevy.accountId }, data })
    await set({ disabledAt: new Date() })
    expect(await findWaitingLink(token)).toBeNull()
    await set({ disabledAt: null, role: 'author' })
    // The first administrator has the duty of safety until somebody is named; an author has none.
    expect(await findWaitingLink(token)).toBeNull()
    await set({ role: 'administrator' })
    expect(await findWaitingLink(token)).not.toBeNull()
    await database().$executeRaw`UPDATE waiting_link SET expires_at = now() - interval '8 days'`
    expect(await findWaitingLink(token)).toBeNull()
    expect(await forgetOldWaitingLinks()).toBe(1)
  })

  it('is nowhere stored as it is', async () => {
    const { token } = await mailed()
    const [row] = await database().waitingLink.findMany()
    expect(Buffer.from(row!.tokenHash).toString()).not.toContain(token)
    expect(await findWaitingLink('guessed')).toBeNull()
  })
})

it('the view of who may decide says what the table of roles says', async () => {
  const every = await Promise.all((Object.keys(roles) as Role[]).map((role) => staff(role)))
  const rows = await database().$queryRaw<{ id: string }[]>`SELECT account_id AS id FROM comment_reader`
  for (const { accountId, role } of every)
    expect([role, rows.some(({ id }) => id === accountId)]).toEqual([
      role,
      roleAllows(role, 'comment.moderate'),
    ])
})
