import { moderate } from '#lib/comments/moderate.ts'
import { pauseComments, resumeComments } from '#lib/comments/pause.ts'
import { findQueueDesk, hasDecided } from '#lib/comments/queue/find-queue-desk.ts'
import { attendQueue, leaseSeconds, listLeases } from '#lib/comments/queue/lease.ts'
import { previewBulk } from '#lib/comments/queue/preview-bulk.ts'
import { searchComments } from '#lib/comments/queue/search.ts'
import { findSitting } from '#lib/comments/queue/sitting-queries.ts'
import { reportComment } from '#lib/comments/reports/report.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { hasQueueKeys, setQueueKeys } from '#lib/people/queue-keys.ts'
import { changeSite } from '#lib/settings/change.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { submission } from './submission.ts'

useDatabase()

type Row = Awaited<ReturnType<typeof comment>>
const seen = ({ id, status, version }: Row) => ({ id, status, version })
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { reason?: string }) => error.reason,
  )
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const everything = { pile: null }

beforeEach(() => database().comment.deleteMany())

describe('a sitting', () => {
  it('of under a hundred is one page, pile by pile, the longest waiting first in each', async () => {
    const moderator = await staff('moderator')
    const newer = await comment({ pile: 'newcomer', createdAt: hoursAgo(1) })
    const older = await comment({ pile: 'newcomer', createdAt: hoursAgo(30) })
    const spam = await comment({ pile: 'spam' })
    const danger = await comment({ pile: 'safety', createdAt: hoursAgo(7) })
    const toTeam = await comment({ pile: 'team', audience: 'team' })
    await comment({ imported: true })
    await comment({ status: 'approved' })
    const { items, piles, isWhole, pile } = await findSitting(moderator, everything)
    expect([isWhole, pile]).toEqual([true, null])
    expect(items.map(({ id }) => id)).toEqual([danger, toTeam, older, newer, spam].map(({ id }) => id))
    expect(piles.map((one) => [one.pile, one.count, one.late])).toEqual([
      ['safety', 1, 1],
      ['team', 1, 0],
      ['newcomer', 2, 1],
      ['spam', 1, 0],
    ])
    expect(piles[0]!.oldestSeconds).toBeGreaterThan(7 * 3_600 - 5)
  })

  it('has what was handed over for whoever looks after safety, and for nobody else', async () => {
    const handed = await comment({ status: 'handed_over', pile: 'newcomer' })
    const idsFor = async (role: 'moderator' | 'administrator') =>
      (await findSitting(await staff(role), everything)).items.map(({ id }) => id)
    expect(await idsFor('moderator')).toEqual([])
    expect(await idsFor('administrator')).toEqual([handed.id])
  })

  it('has what readers reported and what still stands on the page, until somebody decides', async () => {
    const moderator = await staff('moderator')
    const made = await comment({ status: 'approved' })
    await database().commentReport.create({
      data: { commentId: made.id, kind: 'abusive', count: 3, words: ['He swears at me.'] },
    })
    const { items, piles } = await findSitting(moderator, everything)
    expect(piles).toMatchObject([{ pile: 'sharp', count: 1 }])
    expect(items[0]!.reports).toMatchObject([{ kind: 'abusive', count: 3, words: ['He swears at me.'] }])
    await moderate(moderator, { comments: [seen(made)], action: 'reject' })
    expect((await findSitting(moderator, everything)).items).toEqual([])
  })

  it('has first what readers say may put somebody in danger, though it still stands on the page', async () => {
    const made = await comment({ status: 'approved' })
    await reportComment(visitor(), {
      comment: made.id,
      kind: 'danger',
      words: '',
      notice: null,
      language: 'en',
      trap: '',
      clientAddress: null,
    })
    const { items, piles } = await findSitting(await staff('administrator'), everything)
    expect(piles).toMatchObject([{ pile: 'safety', count: 1 }])
    expect(items.map(({ id, status }) => [id, status])).toEqual([[made.id, 'approved']])
  })

  it('of more is one pile at a time, each of them walked through once', async () => {
    const moderator = await staff('moderator')
    const { id: postId } = await post()
    const createdAt = hoursAgo(2)
    for (let anchor = 1; anchor <= 90; anchor += 1) await comment({ postId, anchor, createdAt })
    for (let anchor = 91; anchor <= 103; anchor += 1) await comment({ postId, anchor, pile: 'sharp' })
    const first = await findSitting(moderator, everything)
    expect([first.isWhole, first.pile, first.items.length, first.nextCursor]).toEqual([
      false,
      'newcomer',
      25,
      expect.any(String),
    ])
    const walked: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await findSitting(moderator, { pile: 'newcomer', cursor })
      walked.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect([walked.length, new Set(walked).size]).toEqual([90, 90])
    expect((await findSitting(moderator, { pile: 'sharp' })).items).toHaveLength(13)
    expect((await findSitting(moderator, { pile: 'known' })).pile).toBe('newcomer')
  })

  it('says how many came within the last hour', async () => {
    await comment()
    await comment({ createdAt: hoursAgo(2) })
    expect((await findSitting(await staff('moderator'), everything)).lately).toBe(1)
  })

  it('is for who moderates', async () => {
    expect(await reasonOf(findSitting(await staff('author'), everything))).toBe('forbidden')
    expect(await reasonOf(findSitting(visitor(), everything))).toBe('unauthenticated')
  })
})

describe('the writer beside a comment', () => {
  it('is known by a proof; a typed e-mail says only what was sent with it', async () => {
    const moderator = await staff('moderator')
    const { id: commenterId } = await commenter({ name: 'Miriam', language: 'fr' })
    await comment({ commenterId, status: 'approved' })
    await comment({ commenterId, pile: 'known' })
    const emailIndex = new Uint8Array([1, 2, 3])
    const emailSealed = new Uint8Array([4])
    await comment({ emailIndex, emailSealed, status: 'rejected' })
    await comment({ emailIndex, emailSealed })
    const { items } = await findSitting(moderator, everything)
    expect(items.map(({ history, writer, language }) => [history, writer?.name, language])).toEqual([
      [{ counts: { approved: 1, waiting: 1 }, isProved: true }, 'Miriam', 'fr'],
      [{ counts: { rejected: 1, waiting: 1 }, isProved: false }, undefined, 'en'],
    ])
  })
})

describe('look-alikes', () => {
  const text = (extra: string) => `Please pray for the people of the flooded villages${extra}`

  it('are one group, whatever was done to case, signs and numbers; short texts are not', async () => {
    const moderator = await staff('moderator')
    const [one, two] = [
      await comment({ body: text('!') }),
      await comment({ body: text(' — 2026').toUpperCase() }),
    ]
    const other = await comment({ body: text('. And thank you for the sewing room.') })
    for (const body of ['Thank you!', 'Thank you.']) await comment({ body })
    const { alike } = await findSitting(moderator, everything)
    expect(alike).toEqual({ [one.id]: { first: one.id, count: 2 }, [two.id]: { first: one.id, count: 2 } })
    const preview = await previewBulk(moderator, { of: 'alike', commentId: one.id })
    expect(preview.rows.map(({ id }) => id)).toEqual([one.id, two.id])
    expect(preview.rows.map(({ id }) => id)).not.toContain(other.id)
  })

  it('never group what may put somebody in danger', async () => {
    const moderator = await staff('moderator')
    await comment({ body: text(''), pile: 'safety' })
    const one = await comment({ body: text('') })
    expect((await findSitting(moderator, everything)).alike).toEqual({})
    expect((await previewBulk(moderator, { of: 'alike', commentId: one.id })).rows).toHaveLength(1)
  })
})

describe('one decision about many', () => {
  it('shows exactly what it will change, and leaves out what is decided by itself', async () => {
    const admin = await staff('administrator')
    const made = await comment({ authorName: 'Ana', body: 'Where can we send\nold glasses?' })
    const danger = await comment({ pile: 'safety' })
    const handed = await comment({ status: 'handed_over' })
    const preview = await previewBulk(admin, { of: 'chosen', ids: [made.id, danger.id, handed.id] })
    expect(preview).toMatchObject({
      rows: [{ ...seen(made), authorName: 'Ana', beginning: 'Where can we send old glasses?' }],
      more: 0,
      apart: 2,
    })
  })

  it('takes the whole pile of spam, and only that', async () => {
    const moderator = await staff('moderator')
    const spam = [await comment({ pile: 'spam' }), await comment({ pile: 'spam' })]
    await comment()
    const { rows } = await previewBulk(moderator, { of: 'spam' })
    expect(rows.map(({ id }) => id)).toEqual(spam.map(({ id }) => id))
  })

  it('never decides what may put somebody in danger, not even for who looks after safety', async () => {
    const admin = await staff('administrator')
    const [danger, other] = [await comment({ pile: 'safety' }), await comment()]
    const { done, notDone } = await moderate(admin, { comments: [danger, other].map(seen), action: 'reject' })
    expect(done.map(({ id }) => id)).toEqual([other.id])
    expect(notDone).toMatchObject([{ id: danger.id, message: expect.stringContaining('by itself') }])
  })
})

describe('a lease', () => {
  it('tells others who has a comment open, and not oneself', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('moderator', 'Joon')]
    const made = await comment()
    expect(await attendQueue(tevy, { open: made.id, shown: [made.id] })).toEqual([])
    expect(await attendQueue(joon, { open: null, shown: [made.id] })).toEqual([
      { commentId: made.id, name: 'Tevy' },
    ])
    expect((await findSitting(joon, everything)).leases).toEqual([{ commentId: made.id, name: 'Tevy' }])
  })

  it('stays whose it is while it lives, goes with the next comment, and dies by itself', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('moderator', 'Joon')]
    const [one, two] = [await comment(), await comment()]
    const shown = [one.id, two.id]
    await attendQueue(tevy, { open: one.id, shown })
    expect(await attendQueue(joon, { open: one.id, shown })).toMatchObject([{ name: 'Tevy' }])
    expect(await listLeases(tevy, shown)).toEqual([])
    await attendQueue(tevy, { open: two.id, shown })
    expect(await listLeases(joon, shown)).toMatchObject([{ commentId: two.id }])
    await database().$executeRaw`
      UPDATE comment_lease SET until = until - make_interval(secs => ${leaseSeconds})`
    expect(await listLeases(joon, shown)).toEqual([])
    expect(await attendQueue(joon, { open: two.id, shown })).toEqual([])
    expect(await listLeases(tevy, shown)).toMatchObject([{ commentId: two.id, name: 'Joon' }])
  })

  it('keeps nobody from deciding, and is not in the log', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('moderator')]
    const made = await comment()
    await attendQueue(tevy, { open: made.id, shown: [made.id] })
    await moderate(joon, { comments: [seen(made)], action: 'approve' })
    expect(await database().moderationEvent.findMany({ where: { commentId: made.id } })).toMatchObject([
      { action: 'approve', accountId: joon.accountId },
    ])
  })

  it('is for who moderates', async () => {
    const attempt = attendQueue(await staff('author'), { open: null, shown: [] })
    expect(await reasonOf(attempt)).toBe('forbidden')
  })
})

describe('a pause', () => {
  afterEach(() => changeSite(systemActor('test'), { commentsPausedUntil: null }))

  it('closes the door for a day to all but the team, by one press of whoever moderates', async () => {
    const moderator = await staff('moderator')
    const { id } = await post({ commentsMode: 'open' })
    const { until } = await pauseComments(moderator)
    const hours = (new Date(until).getTime() - Date.now()) / 3_600_000
    expect(Math.round(hours)).toBe(24)
    expect(await reasonOf(submitComment(visitor(), submission(id)))).toBe('conflict')
    await submitComment(visitor(), submission(id, { audience: 'team' }))
    const [event] = await database().auditEvent.findMany({ orderBy: { id: 'desc' }, take: 1 })
    expect(event).toMatchObject({ accountId: moderator.accountId, action: 'pause_comments' })
    await resumeComments(moderator)
    expect((await findSite()).commentsPausedUntil).toBeNull()
    await submitComment(visitor(), submission(id))
  })

  it('is for who moderates', async () => {
    expect(await reasonOf(pauseComments(await staff('author')))).toBe('forbidden')
    expect(await reasonOf(resumeComments(await staff('author')))).toBe('forbidden')
  })
})

describe('a search', () => {
  it('finds words of the text or the name in every state, the newest first, and beginnings of words', async () => {
    const moderator = await staff('moderator')
    const first = await comment({ body: 'Which ferry do we take?', status: 'spam', createdAt: hoursAgo(3) })
    const second = await comment({ authorName: 'Ferry Pieters', status: 'approved', createdAt: hoursAgo(2) })
    await comment({ body: 'Something else.' })
    const found = async (words: string) =>
      (await searchComments(moderator, { words })).items.map(({ id }) => id)
    expect(await found('FERR')).toEqual([second.id, first.id])
    expect(await found('ferry take')).toEqual([first.id])
    expect(await found("'ferry' & | ! :* (")).toEqual([second.id, first.id])
    expect(await found('  ')).toEqual([])
  })

  it('finds words of a script that writes none apart', async () => {
    const made = await comment({ body: 'ខ្ញុំស្រលាញ់កម្ពុជាណាស់' })
    await comment({ body: 'អរគុណ' })
    const { items } = await searchComments(await staff('moderator'), { words: 'កម្ពុជា' })
    expect(items.map(({ id }) => id)).toEqual([made.id])
  })

  it('finds by post and by proved writer, page by page', async () => {
    const moderator = await staff('moderator')
    const { id: postId } = await post()
    const { id: commenterId } = await commenter()
    for (let anchor = 1; anchor <= 30; anchor += 1) await comment({ postId, anchor, commenterId })
    await comment()
    for (const by of [{ post: postId }, { writer: commenterId }]) {
      const page = await searchComments(moderator, by)
      const rest = await searchComments(moderator, { ...by, cursor: page.nextCursor })
      expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([25, 5, null])
      expect(new Set([...page.items, ...rest.items].map(({ id }) => id)).size).toBe(30)
    }
  })

  it('is for who moderates', async () => {
    expect(await reasonOf(searchComments(await staff('author'), { words: 'x' }))).toBe('forbidden')
  })
})

describe('for one moderator', () => {
  it('keys stay off once they were turned off', async () => {
    const moderator = await staff('moderator')
    expect(await hasQueueKeys(moderator)).toBe(true)
    await setQueueKeys(moderator, { isOn: false })
    expect((await findQueueDesk(moderator, [])).hasKeys).toBe(false)
  })

  it('it is known whether they decided before', async () => {
    const [tevy, joon] = [await staff('moderator'), await staff('moderator')]
    await moderate(tevy, { comments: [seen(await comment())], action: 'approve' })
    expect([await hasDecided(tevy), await hasDecided(joon)]).toEqual([true, false])
  })
})
