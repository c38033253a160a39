import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sendReceipts } from '#lib/comments/mail/send-receipts.ts'
import { moderate } from '#lib/comments/moderate.ts'
import { withdraw } from '#lib/comments/own/withdraw.ts'
import { requireComment } from '#lib/comments/queue/queries.ts'
import { keepReported } from '#lib/comments/reports/keep-reported.ts'
import { type Report, reportComment } from '#lib/comments/reports/report.ts'
import { reportKinds } from '#lib/comments/reports/report-schema.ts'
import type { Moderate } from '#lib/comments/schema.ts'
import { undo } from '#lib/comments/undo.ts'
import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { isInvalid } from '#lib/errors.ts'
import { systemActor } from '#lib/people/actor.ts'
import { unseal } from '#lib/secrets.ts'
import { changeSite } from '#lib/settings/change.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'

useDatabase()

const reader = visitor()
const report = (place: string, values: Partial<Report> = {}) =>
  reportComment(reader, {
    comment: place,
    kind: 'abusive',
    words: '',
    notice: null,
    language: 'en',
    trap: '',
    clientAddress: null,
    ...values,
  })
const notice = {
  why: 'It denies a genocide, which section 130 of the penal code forbids.',
  address: 'https://kapok.example/rain/?comment=4',
  isAboutChildren: false,
  name: 'Ines Abel',
  email: 'ines@example.org',
  goodFaith: true,
}
const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })
const reportsOf = (commentId: string) =>
  database().commentReport.findMany({ where: { commentId }, orderBy: { firstAt: 'asc' } })
const eventsOf = (commentId: string) =>
  database().moderationEvent.findMany({ where: { commentId, action: 'report' }, orderBy: { at: 'asc' } })
const approved = () => comment({ status: 'approved', decidedAt: new Date() })
const approve = async (id: string) => {
  const { status, version } = await rowOf(id)
  await moderate(await staff('administrator'), { comments: [{ id, status, version }], action: 'approve' })
}
const problemsOf = (promise: Promise<void>) =>
  promise.then(
    () => null,
    (error) => (isInvalid(error) ? Object.keys(error.fields).sort() : error),
  )

it('“identifies someone” takes a comment off the page once, and not again after somebody approved it', async () => {
  const { id, version } = await approved()
  await report(id, { kind: 'identifies', words: 'I know this village.' })
  expect(await rowOf(id)).toMatchObject({
    status: 'waiting',
    pile: 'safety',
    version: version + 1,
    decidedAt: null,
  })
  expect(await eventsOf(id)).toMatchObject([
    { from: 'approved', to: 'waiting', reason: 'identifies', accountId: null },
  ])
  await approve(id)
  await report(id, { kind: 'identifies' })
  expect(await rowOf(id)).toMatchObject({ status: 'approved', pile: 'safety' })
  expect(await eventsOf(id)).toMatchObject([{ to: 'waiting' }, { to: 'approved' }])
})

it.each([
  ['danger', 'safety'],
  ['abusive', 'sharp'],
  ['spam', 'sharp'],
  ['other', 'sharp'],
] as const)('“%s” leaves it on the page and puts it among %s', async (kind, pile) => {
  const { id } = await approved()
  await report(id, { kind })
  expect(await rowOf(id)).toMatchObject({ status: 'approved', pile })
  expect(await reportsOf(id)).toMatchObject([{ kind, count: 1, settledAt: null }])
})

it('takes nothing out of the first pile, and moves nothing that waits', async () => {
  const { id } = await approved()
  await report(id, { kind: 'danger' })
  await report(id, { kind: 'spam' })
  expect(await rowOf(id)).toMatchObject({ pile: 'safety' })
  const waiting = await comment({ pile: 'newcomer' })
  await report(waiting.id, { kind: 'danger', words: 'She wrote where she lives.' })
  expect(await rowOf(waiting.id)).toMatchObject({ status: 'waiting', pile: 'newcomer', version: 1 })
  expect(await reportsOf(waiting.id)).toMatchObject([{ words: ['She wrote where she lives.'] }])
})

it('what many say of one kind is one row, with the words of the first twenty', async () => {
  const { id } = await approved()
  for (let at = 1; at <= 22; at++) await report(id, { words: at === 2 ? '' : `Word ${at}` })
  const [row, ...others] = await reportsOf(id)
  expect(others).toEqual([])
  expect([row!.count, row!.words.length, row!.words[0], row!.words[1]]).toEqual([22, 20, 'Word 1', 'Word 3'])
  await Promise.all(Array.from({ length: 20 }, () => report(id, { kind: 'spam' })))
  expect((await reportsOf(id)).map(({ kind, count }) => [kind, count])).toEqual([
    ['abusive', 22],
    ['spam', 20],
  ])
})

it('a comment is named by its id or by its post and number', async () => {
  const { id, postId, anchor } = await approved()
  await report(`${postId}.${anchor}`)
  expect(await reportsOf(id)).toHaveLength(1)
})

it('what nobody can report is answered like everything else, and leaves nothing', async () => {
  const gone = await comment({ status: 'erased', body: '', authorName: '' })
  const letter = await comment({ audience: 'team', pile: 'team' })
  const filled = await approved()
  const tombstone = await comment({ status: 'approved', withdrawnAt: new Date(), body: '', authorName: '' })
  for (const place of [gone.id, letter.id, tombstone.id, '00000000-0000-7000-8000-000000000000', 'nothing']) {
    expect(await report(place)).toBeUndefined()
  }
  await report(filled.id, { trap: 'x' })
  const ids = [gone.id, letter.id, filled.id, tombstone.id]
  expect(await database().commentReport.count({ where: { commentId: { in: ids } } })).toBe(0)
})

it('says what is missing or too long', async () => {
  const { id } = await approved()
  expect(await problemsOf(report(id, { kind: 'rude', words: 'x'.repeat(1_001) }))).toEqual(['kind', 'words'])
  expect(reportKinds).toHaveLength(6)
})

it('the log keeps of a report its kind alone, once for all of a kind, and no decision is harder to undo for it', async () => {
  const { id } = await comment({ status: 'approved' })
  const moderator = await staff('moderator', 'Tevy')
  await report(id, { kind: 'spam', words: 'It sells shoes.' })
  const { version } = await rowOf(id)
  const decision: Moderate = { comments: [{ id, status: 'approved', version }], action: 'reject' }
  const { done } = await moderate(moderator, decision)
  await report(id, { kind: 'abusive' })
  await report(id, { kind: 'abusive' })
  expect(await eventsOf(id)).toMatchObject([
    { from: 'approved', to: 'approved', reason: 'spam', accountId: null },
    { from: 'rejected', to: 'rejected', reason: 'abusive', accountId: null },
  ])
  await expect(moderate(moderator, decision)).rejects.toThrow('Tevy declined this just now.')
  expect(await undo(moderator, { eventId: done[0]!.eventId })).toMatchObject({ status: 'approved' })
})

describe('a notice of something illegal', () => {
  const sent = async (values: Partial<Report> = {}) => {
    await database().reportReceipt.deleteMany()
    const { id } = await approved()
    await report(id, { kind: 'illegal', notice, ...values })
    return id
  }
  const decideAs = async (id: string, action: 'reject' | 'unapprove' | 'hand_over') => {
    const { status, version } = await rowOf(id)
    const lead = await staff('administrator')
    return { lead, ...(await moderate(lead, { comments: [{ id, status, version }], action })) }
  }
  const owed = () =>
    database().reportReceipt.findMany({
      where: { outcome: { not: null } },
      select: { outcome: true, language: true },
    })

  it('is read by who moderates; the e-mail by who looks after safety alone', async () => {
    const id = await sent()
    const shown = async (role: 'moderator' | 'administrator') =>
      (await requireComment(await staff(role), id)).reports[0]!.notices
    const { why, address, name, email } = notice
    const known = { why, address, name, isAboutChildren: false, at: expect.any(String) }
    expect(await shown('moderator')).toEqual([{ ...known, email: '' }])
    expect(await shown('administrator')).toEqual([{ ...known, email }])
    await database().commentReport.updateMany({ data: { notices: [new Uint8Array(40)] } })
    expect(await shown('moderator')).toEqual([])
  })

  it('about children takes the comment off the page at once', async () => {
    const id = await sent({ notice: { ...notice, isAboutChildren: true } })
    expect(await rowOf(id)).toMatchObject({ status: 'waiting', pile: 'safety' })
  })

  it('is answered by mail with what was decided, a minute later, and taken back with the decision', async () => {
    const id = await sent({ language: 'fr' })
    const { done, lead } = await decideAs(id, 'reject')
    expect(await owed()).toEqual([{ outcome: 'removed', language: 'fr' }])
    await undo(lead, { eventId: done[0]!.eventId })
    expect(await owed()).toEqual([])
    const { version } = await rowOf(id)
    await keepReported(lead, { comment: { id, status: 'approved', version } })
    expect(await owed()).toEqual([{ outcome: 'kept', language: 'fr' }])
    const [row] = await database().reportReceipt.findMany({ where: { outcome: 'kept' } })
    expect(row!.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000)
  })

  it.each(['unapprove', 'hand_over'] as const)(
    'stays open where nothing is decided yet: %s',
    async (action) => {
      const id = await sent()
      await decideAs(id, action)
      expect([await owed(), (await reportsOf(id))[0]!.settledAt]).toEqual([[], null])
    },
  )

  it('is answered too where the writer takes the comment away', async () => {
    const id = await sent()
    await database().$transaction((tx) => withdraw(tx, id))
    expect(await owed()).toEqual([{ outcome: 'removed', language: 'en' }])
  })

  it('is kept encrypted, and a receipt is owed', async () => {
    const { id } = await approved()
    await report(id, { kind: 'illegal', notice, language: 'fr' })
    const [row] = await reportsOf(id)
    expect(row).toMatchObject({ kind: 'illegal', words: [], count: 1 })
    expect(Buffer.from(row!.notices[0]!).toString('latin1')).not.toContain('Ines')
    expect(JSON.parse(unseal('report-notice', row!.notices[0]!))).toMatchObject(notice)
    expect(await database().reportReceipt.findMany({ where: { reportId: row!.id } })).toMatchObject([
      { language: 'fr', attempts: 0 },
    ])
    expect(await rowOf(id)).toMatchObject({ status: 'approved', pile: 'sharp' })
  })

  it.each([
    ['everything that the law asks for', {}, null],
    ['a reason', { why: ' ' }, ['why']],
    ['an address', { address: '' }, ['address']],
    ['a name and an e-mail', { name: '', email: '' }, ['email', 'name']],
    ['good faith', { goodFaith: false }, ['goodFaith']],
    ['no person where it is about children', { isAboutChildren: true, name: '', email: '' }, null],
    ['an e-mail that is one, even so', { isAboutChildren: true, email: 'nobody' }, ['email']],
  ])('needs %s', async (_, changed, problems) => {
    const { id } = await approved()
    const given = { ...notice, ...changed }
    expect(await problemsOf(report(id, { kind: 'illegal', notice: given }))).toEqual(problems)
    expect(await reportsOf(id)).toHaveLength(problems ? 0 : 1)
  })
})

describe('by mail', () => {
  const mailAfter = async (outcome: 'kept' | 'removed' | null) => {
    await database().reportReceipt.deleteMany()
    await changeSite(systemActor('test'), { title: 'Kapok Lane', interfaceLanguages: ['en', 'fr'] })
    const { id } = await approved()
    await report(id, { kind: 'illegal', notice, language: 'fr' })
    await database().reportReceipt.updateMany({ data: { outcome } })
    const folder = join(env().DATA_DIR, 'mail')
    await rm(folder, { recursive: true, force: true })
    await sendReceipts()
    const [name] = (await readdir(folder)).filter((file) => file.endsWith('.json'))
    expect(await database().reportReceipt.count()).toBe(0)
    return JSON.parse(await readFile(join(folder, name!), 'utf8')) as Record<
      'to' | 'subject' | 'text',
      string
    >
  }

  it('a receipt says in the reader’s language what was sent, and is forgotten once it went out', async () => {
    const mail = await mailAfter(null)
    expect(mail).toMatchObject({
      to: 'ines@example.org',
      subject: 'Votre signalement à Kapok Lane est arrivé',
      text: expect.stringContaining(notice.why),
    })
    expect(mail.text).toContain(notice.address)
  })

  it.each([
    ['kept', 'Il reste sur la page'],
    ['removed', 'n’est plus sur la page'],
  ] as const)(
    'whoever sent a notice hears that it was %s, and what can be done about that',
    async (outcome, said) => {
      const { subject, text } = await mailAfter(outcome)
      expect(subject).toBe('Ce qu’est devenu votre signalement à Kapok Lane')
      for (const part of [said, notice.address, 'article 21', 'un tribunal', 'répondez à ce message'])
        expect(text).toContain(part)
    },
  )
})

it('more than twenty an hour from one connection is too often', async () => {
  const { id } = await approved()
  const send = () => report(id, { clientAddress: '203.0.113.77' })
  for (let at = 0; at < 20; at++) await send()
  await expect(send()).rejects.toMatchObject({ reason: 'too_many' })
})
