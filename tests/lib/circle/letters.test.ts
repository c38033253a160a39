import { decideRecipient } from '#lib/circle/decide-recipient.ts'
import { eraseSubscriber } from '#lib/circle/erase-subscriber.ts'
import { countAsUnknown } from '#lib/circle/finish-letters.ts'
import { listOpenLetters, requireLetter } from '#lib/circle/letter-queries.ts'
import { releaseLetter } from '#lib/circle/release-letter.ts'
import { sendLetters } from '#lib/circle/send-letters.ts'
import { stopLetter } from '#lib/circle/stop-letter.ts'
import { database } from '#lib/database/client.ts'
import { amendEnv } from '#lib/env.ts'
import { systemActor } from '#lib/people/actor.ts'
import { publish } from '#lib/posts/publish.ts'
import { returnToDraft } from '#lib/posts/return-to-draft.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { letterSettings, subscriber } from '../../factories/circle.ts'
import { useDatabase } from '../../factories/database.ts'
import { type MailServer, mailServer } from '../../factories/mail-server.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

const actor = systemActor('tests')
let server: MailServer

beforeEach(async () => {
  await database().letter.deleteMany()
  await database().post.updateMany({ data: { letterAskedAt: null } })
  await database().subscriber.deleteMany()
  await site({ letters: letterSettings() })
  server = await mailServer()
  amendEnv({ SMTP_URL: server.url, SITE_URL: 'https://kapoklane.example' })
})
afterEach(async () => {
  await server.stop()
  for (const name of ['SMTP_URL', 'SITE_URL']) delete process.env[name]
  amendEnv({})
})

const draft = (values: Parameters<typeof post>[0] = {}) =>
  post({ status: 'draft', publishedAt: null, protection: 'none', ...values })

async function publishNew(values: Parameters<typeof post>[0] = {}, letter = true) {
  const made = await draft(values)
  await publish(actor, { postId: made.id, version: 1, protection: 'none', letter })
  return made
}

const letterOf = (postId: string) => database().letter.findUniqueOrThrow({ where: { postId } })
const statesOf = async (letterId: string) =>
  (await database().letterRecipient.findMany({ where: { letterId }, orderBy: { dueAt: 'asc' } })).map(
    ({ state }) => state,
  )
const recipients = () => server.received.map(({ to }) => to).sort()

describe('a letter', () => {
  it('goes to everybody who gets letters, once, however often the sender runs', async () => {
    const readers = [await subscriber(), await subscriber(), await subscriber({ postLanguage: 'en' })]
    for (const status of ['pending', 'left', 'suppressed'] as const) await subscriber({ status })
    await subscriber({ postLanguage: 'km' })
    const { id } = await publishNew()
    await sendLetters()
    await Promise.all([sendLetters(), sendLetters()])
    expect(recipients()).toEqual(readers.map(({ email }) => email).sort())
    expect(await letterOf(id)).toMatchObject({ status: 'done' })
  })

  it('goes out no faster than the site may, however many processes send', async () => {
    await site({ letters: letterSettings({ perSecond: 10 }) })
    for (let readers = 0; readers < 6; readers++) await subscriber()
    await publishNew()
    const started = performance.now()
    await Promise.all([sendLetters(), sendLetters(), sendLetters()])
    expect(performance.now() - started).toBeGreaterThan(590)
    expect(server.received).toHaveLength(6)
  })

  it('has a Message-ID of its row, one-click leaving, and says that it is a list', async () => {
    await subscriber()
    await publishNew({ title: 'The lamp' })
    await sendLetters()
    const { id, subscriberId } = await database().letterRecipient.findFirstOrThrow()
    const [head = ''] = server.received[0]!.text.replace(/\r\n[ \t]+/g, ' ').split('\r\n\r\n')
    expect(head).toContain(`Message-ID: <${id}@kapoklane.example>`)
    expect(head).toMatch(
      new RegExp(`List-Unsubscribe: ?<https://kapoklane.example/-/unsubscribe/1.${subscriberId}.[\\w-]{43}>`),
    )
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(head).toContain('List-ID: Kapok Lane <letters.kapoklane.example>')
    expect(head).toContain('From: Kapok Lane <lamplight@kapoklane.example>')
    expect(head).toContain('Auto-Submitted: auto-generated')
    expect(head).toMatch(/Content-Type: multipart\/alternative/)
  })

  it('is asked for in the transaction that publishes, or not at all', async () => {
    await subscriber()
    await publishNew({ kind: 'page' })
    await publishNew({}, false)
    await post({ letterAskedAt: new Date(), demonstration: true })
    await post({ letterAskedAt: new Date(), publishedAt: new Date(Date.now() - 4 * 86_400_000) })
    await post({ publishedAt: new Date() })
    await sendLetters()
    expect(await database().letter.count()).toBe(0)
  })

  it('is for one publishing only: publishing again sends nothing', async () => {
    await subscriber()
    const { id } = await publishNew()
    await sendLetters()
    const down = await takeDown(actor, { postId: id })
    await publish(actor, { postId: id, version: down.version, letter: true })
    await sendLetters()
    expect(server.received).toHaveLength(1)
  })

  it('of a scheduled post waits until the database’s clock says that it is public', async () => {
    await subscriber()
    const { id } = await draft()
    const at = new Date(Date.now() + 86_400_000).toISOString()
    await schedule(actor, { postId: id, version: 1, at, letter: true })
    await sendLetters()
    expect(await database().letter.count()).toBe(0)
    await database().post.update({ where: { id }, data: { publishedAt: new Date(Date.now() - 1_000) } })
    await sendLetters()
    expect(server.received).toHaveLength(1)
  })

  it('is not asked for any more once the post is a draft again', async () => {
    const { id } = await draft()
    const at = new Date(Date.now() + 86_400_000).toISOString()
    await schedule(actor, { postId: id, version: 1, at })
    await returnToDraft(actor, { postId: id })
    expect(await database().post.findUnique({ where: { id } })).toMatchObject({ letterAskedAt: null })
  })

  it('waits so long that it can be stopped, and is then never sent', async () => {
    await site({ letters: letterSettings({ delayMinutes: 10 }) })
    await subscriber()
    const { id } = await publishNew()
    await sendLetters()
    const letter = await letterOf(id)
    expect(letter.status).toBe('waiting')
    expect(letter.dueAt.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000)
    const editor = await staff('editor')
    expect(await listOpenLetters(editor)).toMatchObject([{ id: letter.id, readers: 1 }])
    await stopLetter(editor, { letterId: letter.id })
    await database().letter.update({ where: { id: letter.id }, data: { dueAt: new Date() } })
    await sendLetters()
    expect(server.received).toEqual([])
    await expect(stopLetter(editor, { letterId: letter.id })).rejects.toMatchObject({ reason: 'conflict' })
    await expect(stopLetter(await staff('author'), { letterId: letter.id })).rejects.toMatchObject({
      reason: 'forbidden',
    })
    await expect(stopLetter(visitor(), { letterId: letter.id })).rejects.toMatchObject({
      reason: 'unauthenticated',
    })
    expect(await database().auditEvent.findFirst({ where: { action: 'letter.stop' } })).toMatchObject({
      subject: letter.id,
    })
  })

  it('of a post that was taken down in time is not sent', async () => {
    await subscriber()
    const { id } = await publishNew()
    await site({ letters: letterSettings({ delayMinutes: 10 }) })
    await sendLetters()
    await takeDown(actor, { postId: id })
    await database().letter.updateMany({ data: { dueAt: new Date() } })
    await sendLetters()
    expect(server.received).toEqual([])
    expect(await letterOf(id)).toMatchObject({ status: 'stopped', reason: 'not_public' })
  })

  it('is held for a person where there is no mail server, and goes out on their word', async () => {
    await subscriber()
    delete process.env.SMTP_URL
    amendEnv({})
    const { id } = await publishNew()
    await sendLetters()
    const letter = await letterOf(id)
    expect(letter).toMatchObject({ status: 'held', reason: 'no_mail_server' })
    const editor = await staff('editor')
    await expect(releaseLetter(editor, { letterId: letter.id })).rejects.toThrow(/still waits.*SMTP_URL/)
    amendEnv({ SMTP_URL: server.url })
    await sendLetters()
    expect(server.received).toEqual([])
    await releaseLetter(editor, { letterId: letter.id })
    await sendLetters()
    expect(server.received).toHaveLength(1)
  })

  it('is not for whoever joined after it could be read: they were promised the next one', async () => {
    const early = await subscriber()
    await publishNew()
    await subscriber()
    await sendLetters()
    expect(server.received.map(({ to }) => to)).toEqual([early.email])
  })

  it('that was asked for before a backup was restored is held: it may have gone out already', async () => {
    await subscriber()
    const { id } = await publishNew()
    await database().setting.create({ data: { key: 'restored', value: { at: new Date().toISOString() } } })
    await sendLetters()
    expect(await letterOf(id)).toMatchObject({ status: 'held', reason: 'restored' })
    expect(server.received).toEqual([])
    await database().setting.delete({ where: { key: 'restored' } })
  })

  it('does not go to who has left or was erased after it was begun', async () => {
    const [stays, leaves, erased] = [await subscriber(), await subscriber(), await subscriber()]
    const { id } = await publishNew()
    amendEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
    await sendLetters()
    await database().subscriber.update({ where: { id: leaves.id }, data: { status: 'left' } })
    await eraseSubscriber(await staff('administrator'), { subscriberId: erased.id })
    amendEnv({ SMTP_URL: server.url })
    await database().letter.updateMany({ data: { retryAt: null } })
    await sendLetters()
    expect(recipients()).toEqual([stays.email])
    expect((await statesOf((await letterOf(id)).id)).sort()).toEqual(['sent', 'skipped', 'skipped'])
  })
})

describe('a mail server', () => {
  it('that is away loses nothing: everybody waits and nothing counts as tried', async () => {
    await subscriber()
    const { id } = await publishNew()
    amendEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
    await sendLetters()
    const letter = await letterOf(id)
    expect(letter).toMatchObject({ status: 'sending', trouble: expect.any(String) })
    expect(letter.retryAt!.getTime()).toBeGreaterThan(Date.now())
    expect(await database().letterRecipient.findFirst()).toMatchObject({ state: 'queued', attempts: 0 })
  })

  it('that refuses an address for good is believed: nothing more goes there', async () => {
    await refusing(550)
    const { id } = await subscriber()
    await publishNew()
    await sendLetters()
    expect(await database().letterRecipient.findFirst()).toMatchObject({ state: 'failed', errorCode: '550' })
    expect(await database().subscriber.findUnique({ where: { id } })).toMatchObject({ status: 'suppressed' })
    expect(
      await database().subscriptionProof.findFirst({ where: { subscriberId: id, kind: 'refused' } }),
    ).toMatchObject({ form: 'mail server', wording: '550' })
  })

  it('that says “not now” is asked again later, and in the end no more', async () => {
    await refusing(451)
    const { id } = await subscriber()
    await publishNew()
    await sendLetters()
    const row = await database().letterRecipient.findFirstOrThrow()
    expect(row).toMatchObject({ state: 'queued', attempts: 1, errorCode: '451' })
    expect(row.dueAt.getTime()).toBeGreaterThan(Date.now() + 60_000)
    await database().letterRecipient.updateMany({ data: { attempts: 8, dueAt: new Date() } })
    await sendLetters()
    expect(await database().letterRecipient.findFirst()).toMatchObject({ state: 'failed' })
    expect(await database().subscriber.findUnique({ where: { id } })).toMatchObject({ status: 'active' })
  })

  it('that hangs up after the whole letter leaves an unknown one, for a person and never sent blindly', async () => {
    await server.stop()
    server = await mailServer({
      onData: (stream) => {
        stream.resume()
        stream.on('end', () => server.hangUp())
      },
    })
    amendEnv({ SMTP_URL: server.url })
    await subscriber()
    const { id } = await publishNew()
    await sendLetters()
    await sendLetters()
    const letter = await letterOf(id)
    const editor = await staff('editor')
    const { troubled } = await requireLetter(editor, letter.id)
    expect(troubled).toMatchObject([{ state: 'unknown' }])
    await server.stop()
    server = await mailServer()
    amendEnv({ SMTP_URL: server.url })
    await decideRecipient(editor, { recipientId: troubled[0]!.id, decision: 'again' })
    await sendLetters()
    expect(server.received).toHaveLength(1)
    await expect(
      decideRecipient(editor, { recipientId: troubled[0]!.id, decision: 'arrived' }),
    ).rejects.toMatchObject({ reason: 'conflict' })
  })
})

it('what a killed sender had taken counts as unknown, and a person may say that it arrived', async () => {
  await subscriber()
  await publishNew()
  await site({ letters: letterSettings() })
  await sendLetters()
  await database().letterRecipient.updateMany({
    data: { state: 'claimed', claimedAt: new Date(), sentAt: null },
  })
  await countAsUnknown({ longerThan: 60_000 })
  expect(await database().letterRecipient.findFirst()).toMatchObject({ state: 'claimed' })
  await countAsUnknown({ longerThan: 0 })
  const row = await database().letterRecipient.findFirstOrThrow()
  expect(row).toMatchObject({ state: 'unknown', errorCode: 'broken_off' })
  await decideRecipient(await staff('editor'), { recipientId: row.id, decision: 'arrived' })
  expect(await database().letterRecipient.findFirst()).toMatchObject({ state: 'sent' })
})

async function refusing(responseCode: number): Promise<void> {
  await server.stop()
  server = await mailServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error('No'), { responseCode })),
  })
  amendEnv({ SMTP_URL: server.url })
}
