import { commentDaysAsCsv, logAsCsv } from '#lib/comments/numbers/log-as-csv.ts'
import {
  LogFilter,
  listLog,
  listLogPeople,
  listLogRows,
  logPageSize,
} from '#lib/comments/numbers/log-queries.ts'
import { findMeasuredWait, keepPromise } from '#lib/comments/numbers/measured-wait.ts'
import {
  listCodeNumbers,
  listCommentDays,
  listCommentWeeks,
  listWaitingAges,
} from '#lib/comments/numbers/numbers-queries.ts'
import { tallyComments } from '#lib/comments/numbers/tally.ts'
import { editOwn } from '#lib/comments/own/edit-own.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { CommentStatus, ModerationAction } from '#lib/database/generated/enums.ts'
import { systemActor } from '#lib/people/actor.ts'
import { changeSite } from '#lib/settings/change.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { submission } from './submission.ts'

useDatabase()

const system = systemActor('tests')
const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour)
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

beforeEach(async () => {
  for (const table of ['comment', 'commentDay', 'commentWeek', 'commentCodeDay'] as const)
    await (database()[table] as { deleteMany(): Promise<unknown> }).deleteMany()
  await site({ timeZone: 'UTC' })
})

const event = (
  commentId: string,
  action: ModerationAction,
  values: { to: CommentStatus; at: Date; accountId?: string; reason?: string; from?: CommentStatus },
) => database().moderationEvent.create({ data: { commentId, action, ...values } })

/** Sent so many hours ago, and decided so many hours after that. */
async function waited(
  sentHoursAgo: number,
  hours: number | null,
  values: Partial<Omit<Prisma.CommentUncheckedCreateInput, 'status'>> & { status?: CommentStatus } = {},
) {
  const status = values.status ?? (hours === null ? 'waiting' : 'approved')
  const made = await comment({ createdAt: ago(sentHoursAgo), ...values, status })
  await event(made.id, 'submit', { to: 'waiting', at: ago(sentHoursAgo) })
  const action = status === 'spam' ? 'spam' : 'approve'
  if (hours !== null)
    await event(made.id, action, { from: 'waiting', to: status, at: ago(sentHoursAgo - hours) })
  return made
}

describe('how long comments wait', () => {
  it('is half of them at most, without spam, imports and what is for the team', async () => {
    const moderator = await staff('moderator')
    for (const hours of [1, 2, 5, 30, 40]) await waited(100, hours)
    for (let count = 0; count < 6; count++) await waited(100, 0.1, { status: 'spam' })
    await waited(100, 90, { imported: true })
    await waited(100, 90, { audience: 'team', pile: 'team', status: 'rejected' })
    await waited(31 * 24, 200)
    const measured = await findMeasuredWait(moderator)
    expect(Math.round(measured.median! / 3600)).toBe(5)
    expect(measured).toMatchObject({ usually: 'sixHours', comments: 5, days: 30 })
  })

  it('is not made better by what nobody has decided yet', async () => {
    const moderator = await staff('moderator')
    for (const hours of [1, 1, 1]) await waited(300, hours)
    for (let count = 0; count < 4; count++) await waited(100, null)
    await waited(1, null)
    expect((await findMeasuredWait(moderator)).usually).toBe('week')
  })

  it('is not said of too few', async () => {
    for (const hours of [1, 1, 1, 1]) await waited(300, hours)
    expect(await findMeasuredWait(await staff('editor'))).toMatchObject({
      median: null,
      usually: null,
      comments: 4,
    })
  })

  it('is told to readers where the site wants that, and pages are made anew only when it changed', async () => {
    for (let count = 0; count < 5; count++) await waited(100, 2)
    const stored = () => database().setting.findUniqueOrThrow({ where: { key: 'site' } })
    await changeSite(system, { usualWaitIsMeasured: false })
    const before = await stored()
    await keepPromise(system)
    expect(await stored()).toEqual(before)
    await changeSite(system, { usualWaitIsMeasured: true })
    await keepPromise(system)
    expect((await findSite()).measuredWait).toBe('sixHours')
    const kept = await stored()
    await keepPromise(system)
    expect(await stored()).toEqual(kept)
  })
})

describe('the numbers', () => {
  it('count each day, what became of it, and how right each finding was', async () => {
    const moderator = await staff('moderator')
    const linked = async (status: CommentStatus) => {
      const made = await waited(30, 1, { status })
      await database().commentFinding.create({ data: { commentId: made.id, screen: 'links', code: 'link' } })
      await database().commentFinding.create({ data: { commentId: made.id, screen: 'links', code: 'link' } })
    }
    await linked('approved')
    await linked('approved')
    await linked('spam')
    await waited(30, null, { demonstration: true })
    await tallyComments(system)
    await tallyComments(system)
    const days = await listCommentDays(moderator, 30)
    expect(days).toHaveLength(30)
    const day = dayOf(ago(30))
    expect(days.find((one) => one.day === day)).toEqual({
      ...{ day, submitted: 3, held: 3, approved: 2, declined: 0, spam: 1 },
    })
    expect(await listCodeNumbers(moderator, 30)).toEqual([
      { code: 'link', held: 3, approved: 2, declined: 0, spam: 1 },
    ])
    expect(commentDaysAsCsv(days)).toContain(',3,3,2,0,1\r\n')
  })

  it('follow decisions that come later', async () => {
    const moderator = await staff('moderator')
    const made = await waited(60, null)
    await tallyComments(system)
    await database().comment.update({ where: { id: made.id }, data: { status: 'rejected' } })
    await tallyComments(system)
    const days = await listCommentDays(moderator, 30)
    expect(days.find(({ day }) => day === dayOf(ago(60)))).toMatchObject({
      held: 1,
      declined: 1,
      approved: 0,
    })
  })

  it('say how long each week waited', async () => {
    for (const hours of [2, 4, 60]) await waited(8 * 24, hours)
    await tallyComments(system)
    const weeks = await listCommentWeeks(await staff('moderator'), 30)
    expect(weeks.map(({ decided, medianWait }) => [decided, Math.round(medianWait / 3600)])).toEqual([[3, 4]])
  })

  it('say how old what waits is', async () => {
    for (const hours of [1, 2, 10, 200]) await comment({ createdAt: ago(hours) })
    await comment({ createdAt: ago(10), imported: true })
    const ages = await listWaitingAges(await staff('moderator'))
    expect(ages.map(({ upTo, count }) => [upTo, count])).toEqual([
      [6, 2],
      [24, 1],
      [72, 0],
      [168, 0],
      [null, 1],
    ])
  })

  it('are for who moderates', async () => {
    const author = await staff('author')
    for (const asked of [
      listCommentDays(author, 30),
      listCommentWeeks(author, 30),
      listCodeNumbers(author, 30),
      listWaitingAges(author),
      findMeasuredWait(author),
      listLog(author, LogFilter.parse({})),
      listLogRows(author, LogFilter.parse({})),
      tallyComments(author),
      keepPromise(author),
    ])
      await expect(asked).rejects.toMatchObject({ reason: 'forbidden' })
  })
})

describe('the log', () => {
  it('is found by person, by what was done and by day, and holds no text', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('editor', 'Joon')]
    const made = await comment({ authorName: 'Secret Name', body: 'Secret text.' })
    await database().commentFinding.create({
      data: {
        commentId: made.id,
        screen: 'links',
        code: 'link',
        excerpt: 'secret.example',
        createdAt: new Date('2026-01-01'),
      },
    })
    await event(made.id, 'submit', { to: 'waiting', at: new Date('2026-01-01T10:00:00Z') })
    await event(made.id, 'reject', {
      ...{ from: 'waiting', to: 'rejected', reason: 'unkind', accountId: tevy.accountId },
      at: new Date('2026-01-02T10:00:00Z'),
    })
    await event(made.id, 'approve', {
      ...{ from: 'rejected', to: 'approved', accountId: joon.accountId },
      at: new Date('2026-01-03T10:00:00Z'),
    })
    const found = async (filter: object) =>
      (await listLog(tevy, LogFilter.parse({ from: '2026-01-01', until: '2026-01-31', ...filter }))).rows
    expect((await found({})).map(({ action, by }) => [action, by])).toEqual([
      ['approve', 'Joon'],
      ['reject', 'Tevy'],
      ['submit', null],
    ])
    expect((await found({ person: tevy.accountId })).map(({ reason, codes }) => [reason, codes])).toEqual([
      ['unkind', ['link']],
    ])
    expect(await found({ action: 'approve' })).toHaveLength(1)
    expect(await found({ until: '2026-01-02' })).toHaveLength(2)
    expect(
      await found({ person: 'nobody', action: 'dance', from: 'soon', until: '2026-01-01' }),
    ).toHaveLength(1)
    const csv = logAsCsv(await listLogRows(tevy, LogFilter.parse({ until: '2026-01-31' })))
    expect(csv).toContain('reject')
    expect(csv + JSON.stringify(await found({}))).not.toMatch(/secret/i)
    expect((await listLogPeople(tevy)).map(({ name }) => name)).toEqual(['Joon', 'Tevy'])
  })

  it('knows what the checks saw when the comment is gone, and nothing that they saw later', async () => {
    const moderator = await staff('moderator')
    const { id: postId } = await post()
    const sent = submission(postId, { body: 'See https://one.example for all of it, friends.' })
    const { commentId, keptToken } = await submitComment(visitor(), sent)
    const edit = { body: 'Call 012 345 678 tonight.', originIsOurs: true, clientAddress: null }
    await editOwn(visitor(), { ...edit, token: keptToken!, version: '1' })
    const rows = async () =>
      (await listLogRows(moderator, LogFilter.parse({})))
        .filter((row) => row.commentId === commentId)
        .map(({ action, codes }) => [action, codes])
    const before = await rows()
    expect(before).toEqual([
      ['edit_own', ['link', 'phone']],
      ['submit', ['link']],
    ])
    await database().comment.delete({ where: { id: commentId } })
    expect(await rows()).toEqual(before)
  })

  it('comes in pages without a gap and without a row twice, also within one millisecond', async () => {
    const moderator = await staff('moderator')
    const { id } = await comment()
    const at = new Date('2025-05-05T10:00:00Z')
    await database().moderationEvent.createMany({
      data: Array.from({ length: logPageSize + 20 }, () => ({
        ...{ commentId: id, action: 'pick' as const, to: 'approved' as const, at },
      })),
    })
    const filter = LogFilter.parse({ action: 'pick' })
    const first = await listLog(moderator, filter)
    const second = await listLog(moderator, filter, first.nextCursor)
    const ids = [...first.rows, ...second.rows].map((row) => row.id)
    expect([new Set(ids).size, second.nextCursor]).toEqual([logPageSize + 20, null])
    expect((await listLog(moderator, filter, 'broken')).rows).toHaveLength(logPageSize)
  })
})
