import { findCommentsOnDesk } from '#lib/comments/queue/desk-queries.ts'
import { honeypotScreen } from '#lib/comments/screens/honeypot.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { tryChain } from '#lib/comments/try-chain.ts'
import { database } from '#lib/database/client.ts'
import { amendEnv } from '#lib/env.ts'
import { systemActor } from '#lib/people/actor.ts'
import { changeSite } from '#lib/settings/change.ts'
import { useDatabase } from '../../factories/database.ts'
import { type MailServer, mailServer } from '../../factories/mail-server.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { submission } from './submission.ts'

useDatabase()

const system = systemActor('test')
const trial = async () => {
  await tryChain(system)
  return (await findCommentsOnDesk(await staff('moderator'))).trial!.failed
}

let server: MailServer
beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server.stop())
afterEach(async () => {
  jest.restoreAllMocks()
  delete process.env.SMTP_URL
  amendEnv({})
  await changeSite(system, { commentsMode: 'held' })
})

describe('the nightly trial', () => {
  it('goes well, also where comments are closed, and leaves nothing behind', async () => {
    const { id } = await post()
    await submitComment(visitor(), submission(id))
    const left = async () => [
      await database().comment.count(),
      await database().commentFinding.count(),
      await database().moderationEvent.count(),
    ]
    const before = await left()
    expect(await trial()).toEqual([])
    await changeSite(system, { commentsMode: 'closed' })
    expect(await trial()).toEqual([])
    expect(await left()).toEqual(before)
    await changeSite(system, { commentsMode: 'held' })
    expect((await submitComment(visitor(), submission(id, { body: 'Next.' }))).anchor).toBe(2)
  })

  it('says that the hidden field held nothing', async () => {
    await post()
    jest.spyOn(honeypotScreen, 'look').mockReturnValue([])
    expect(await trial()).toEqual(['honeypot'])
  })

  it('says that the form took nothing', async () => {
    await post()
    await database().$executeRaw`ALTER TABLE comment_finding RENAME TO comment_finding_away`
    try {
      expect(await trial()).toEqual(['form'])
    } finally {
      await database().$executeRaw`ALTER TABLE comment_finding_away RENAME TO comment_finding`
    }
  })

  it('says that what was held is not in the queue', async () => {
    await post()
    await database().$executeRaw`
      CREATE FUNCTION approve_all() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.status := 'trashed'; NEW.trashed_at := now(); RETURN NEW; END $$`
    await database().$executeRaw`
      CREATE TRIGGER approve_all BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION approve_all()`
    try {
      expect(await trial()).toEqual(['queue'])
    } finally {
      await database().$executeRaw`DROP FUNCTION approve_all CASCADE`
    }
  })

  it('asks the mail server and sends nothing', async () => {
    amendEnv({ SMTP_URL: server.url })
    expect(await trial()).toEqual([])
    expect(server.received).toEqual([])
    amendEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
    expect(await trial()).toEqual(['mail'])
  })

  it('is for the software', async () => {
    await expect(tryChain(await staff('moderator'))).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
