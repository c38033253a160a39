import { block } from '#lib/comments/block.ts'
import { listBlocked } from '#lib/comments/blocked-queries.ts'
import { pauseComments } from '#lib/comments/pause.ts'
import { findCommentsOnDesk } from '#lib/comments/queue/desk-queries.ts'
import { countWaitingPiles } from '#lib/comments/queue/waiting-piles.ts'
import { database } from '#lib/database/client.ts'
import { amendEnv } from '#lib/env.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { site } from '../../factories/site.ts'

useDatabase()

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)

beforeEach(async () => {
  await database().comment.deleteMany()
  await site()
})
afterEach(() => {
  delete process.env.SMTP_URL
  amendEnv({})
})

describe('the desk', () => {
  it('counts what waits by pile, and what was handed over with safety', async () => {
    const moderator = await staff('moderator')
    await comment({ createdAt: ago(100) })
    await comment()
    await comment({ pile: 'spam', createdAt: ago(71) })
    await comment({ pile: 'safety', createdAt: ago(5) })
    await comment({ status: 'handed_over', createdAt: ago(30) })
    await comment({ status: 'sealed', pile: 'safety', createdAt: ago(1) })
    for (const values of [{ status: 'approved' }, { imported: true }, { status: 'spam' }] as const)
      await comment(values)
    const { piles, sinceYesterday, late } = await findCommentsOnDesk(moderator)
    expect(Object.fromEntries(piles.map(({ pile, count }) => [pile, count]))).toEqual({
      ...{ safety: 3, newcomer: 2, spam: 1 },
    })
    expect(Math.round(piles.find(({ pile }) => pile === 'safety')!.oldestSeconds / 3600)).toBe(30)
    expect(sinceYesterday).toBe(2)
    expect(late.map(({ pile }) => pile).sort()).toEqual(['newcomer', 'safety'])
  })

  it('counts each finding once a comment, and none of what concerns safety', async () => {
    const one = await comment()
    const other = await comment({ pile: 'safety' })
    for (const { id } of [one, one, other])
      await database().commentFinding.create({ data: { commentId: id, screen: 'links', code: 'link' } })
    const piles = await countWaitingPiles()
    expect(piles.map(({ pile, reasons }) => [pile, reasons])).toEqual([
      ['safety', []],
      ['newcomer', [{ code: 'link', count: 1 }]],
    ])
  })

  it('alarms while nobody can be told', async () => {
    const admin = await staff('administrator')
    expect((await findCommentsOnDesk(admin)).mail).toBe('missing')
    amendEnv({ SMTP_URL: 'smtp://127.0.0.1:9' })
    expect((await findCommentsOnDesk(admin)).mail).toBe('works')
    await database().account.updateMany({ data: { waitingMail: 'never' } })
    expect((await findCommentsOnDesk(admin)).mail).toBe('unread')
    await database().account.updateMany({ data: { waitingMail: 'daily' } })
    await database().waitingTold.create({ data: { accountId: admin.accountId, attempts: 3 } })
    expect((await findCommentsOnDesk(admin)).mail).toBe('failing')
  })

  it('offers a pause in a flood, and not while there is one', async () => {
    const moderator = await staff('moderator')
    for (let count = 0; count < 49; count++) await comment()
    expect((await findCommentsOnDesk(moderator)).surge).toBeNull()
    await comment()
    expect((await findCommentsOnDesk(moderator)).surge).toBe(50)
    await pauseComments(moderator)
    const paused = await findCommentsOnDesk(moderator)
    expect([paused.surge, paused.pausedUntil !== null]).toEqual([null, true])
  })

  it('says what the latest trial of the whole chain saw', async () => {
    const moderator = await staff('moderator')
    expect((await findCommentsOnDesk(moderator)).trial).toBeNull()
    await database().chainTrial.create({ data: { at: ago(72), failed: ['mail'] } })
    expect((await findCommentsOnDesk(moderator)).trial).toMatchObject({ failed: ['mail'], isOld: true })
    await database().chainTrial.create({ data: { failed: [] } })
    expect((await findCommentsOnDesk(moderator)).trial).toMatchObject({ failed: [], isOld: false })
  })

  it('says that the spam model does not learn, once there is enough to learn from', async () => {
    const moderator = await staff('moderator')
    const lessons = async (count: number) => {
      const { postId } = await comment()
      for (let made = 0; made < count; made++) {
        const { id } = await comment({ postId })
        await database().spamLesson.create({ data: { commentId: id, isSpam: true, at: ago(100) } })
      }
    }
    await lessons(99)
    expect((await findCommentsOnDesk(moderator)).spam).toEqual({ lessons: 0, trainedAt: null, isIdle: false })
    await lessons(1)
    expect((await findCommentsOnDesk(moderator)).spam.isIdle).toBe(true)
    await database().spamModel.create({ data: { form: 1, weights: new Uint8Array(4), lessons: 100 } })
    expect((await findCommentsOnDesk(moderator)).spam).toMatchObject({ lessons: 100, isIdle: false })
  })

  it('is for who moderates', async () => {
    await expect(findCommentsOnDesk(await staff('author'))).rejects.toMatchObject({ reason: 'forbidden' })
  })
})

it('the blocked list says who, why, until when, and what it held', async () => {
  const tevy = await staff('moderator', 'Tevy')
  const until = ago(1)
  const { blockedId } = await block(tevy, { kind: 'host', value: 'shop.example', reason: 'Sells', until })
  await block(tevy, { kind: 'email', value: 'a@example.org', reason: '', until: null })
  await database().blocked.update({ where: { id: blockedId }, data: { hits: 3, lastHitAt: until } })
  const rows = await listBlocked(tevy)
  expect(rows).toMatchObject([
    { kind: 'email', value: '', by: 'Tevy', until: null, isOver: false, hits: 0, lastHitAt: null },
    { kind: 'host', value: 'shop.example', reason: 'Sells', by: 'Tevy', until, isOver: true, hits: 3 },
  ])
})
