import { moderate } from '#lib/comments/moderate.ts'
import { agoInWords } from '#lib/comments/other-decision.ts'
import { undo } from '#lib/comments/undo.ts'
import { declineReasons } from '#lib/comments/words/decline-reasons.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import type { Role } from '#lib/people/roles.ts'
import { comment, publicCommentsOf } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'

useDatabase()

type Row = Awaited<ReturnType<typeof comment>>
const seen = ({ id, status, version }: Pick<Row, 'id' | 'status' | 'version'>) => ({ id, status, version })
const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })
const eventsOf = (commentId: string) =>
  database().moderationEvent.findMany({ where: { commentId }, orderBy: { at: 'asc' } })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { reason?: string; message: string }) => [error.reason, error.message],
  )

describe('a decision', () => {
  it.each([
    ['waiting', 'approve', 'approved'],
    ['waiting', 'reject', 'rejected'],
    ['waiting', 'spam', 'spam'],
    ['waiting', 'trash', 'trashed'],
    ['waiting', 'hand_over', 'handed_over'],
    ['approved', 'unapprove', 'waiting'],
    ['approved', 'trash', 'trashed'],
    ['rejected', 'approve', 'approved'],
    ['spam', 'approve', 'approved'],
    ['trashed', 'unapprove', 'waiting'],
  ] as const)(
    'about a comment that is %s: %s makes it %s, with a row in the log',
    async (from, action, to) => {
      const moderator = await staff('moderator')
      const made = await comment({ status: from, trashedAt: from === 'trashed' ? new Date() : null })
      const { done, notDone } = await moderate(moderator, { comments: [seen(made)], action })
      expect([done, notDone]).toMatchObject([[{ id: made.id, from, status: to, version: 2 }], []])
      const row = await rowOf(made.id)
      expect(row).toMatchObject({ status: to, version: 2 })
      expect(row.trashedAt !== null).toBe(to === 'trashed')
      expect(row.decidedAt !== null).toBe(to !== 'waiting')
      expect(await eventsOf(made.id)).toMatchObject([
        { id: done[0]!.eventId, accountId: moderator.accountId, action, from, to, revertsId: null },
      ])
    },
  )

  it('shows an approved comment to readers, and takes it away again', async () => {
    const moderator = await staff('moderator')
    const made = await comment()
    const { done } = await moderate(moderator, { comments: [seen(made)], action: 'approve' })
    expect(await publicCommentsOf(made.postId)).toHaveLength(1)
    await moderate(moderator, { comments: [done[0]!], action: 'unapprove' })
    expect(await publicCommentsOf(made.postId)).toEqual([])
  })

  it('keeps the words for the writer beside the comment, and the code alone in the log', async () => {
    const moderator = await staff('moderator')
    const [one, other, third] = [await comment(), await comment(), await comment()]
    await moderate(moderator, { comments: [seen(one)], action: 'reject', reason: 'unkind' })
    await moderate(moderator, {
      comments: [seen(other)],
      action: 'reject',
      reason: 'unkind',
      words: 'My own words.',
    })
    await moderate(moderator, { comments: [seen(third)], action: 'reject', reason: 'no such code' })
    expect((await rowOf(one.id)).declineReason).toBe(declineReasons[1].words)
    expect((await rowOf(other.id)).declineReason).toBe('My own words.')
    expect((await rowOf(third.id)).declineReason).toBe(declineReasons.at(-1)!.words)
    expect((await eventsOf(other.id))[0]?.reason).toBe('unkind')
    expect((await eventsOf(third.id))[0]?.reason).toBe('other')
  })
})

describe('two moderators', () => {
  it('who decide at once: one does, the other hears who and when', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('editor', 'Joon')]
    const made = await comment()
    const answers = await Promise.allSettled([
      moderate(tevy, { comments: [seen(made)], action: 'approve' }),
      moderate(joon, { comments: [seen(made)], action: 'trash' }),
    ])
    const lost = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect([lost.reason.reason, lost.reason.message]).toEqual([
      'conflict',
      expect.stringMatching(/^(Tevy approved this|Joon put this in the trash) just now\.$/),
    ])
    expect(await eventsOf(made.id)).toHaveLength(1)
  })

  it('who decide about the same many in another order neither block nor double', async () => {
    const [tevy, joon] = [await staff('moderator'), await staff('moderator')]
    const rows = await Promise.all(Array.from({ length: 40 }, () => comment()))
    const answers = await Promise.allSettled([
      moderate(tevy, { comments: rows.map(seen), action: 'approve' }),
      moderate(joon, { comments: rows.map(seen).reverse(), action: 'spam' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(
      await database().moderationEvent.count({ where: { commentId: { in: rows.map(({ id }) => id) } } }),
    ).toBe(40)
  })

  it('several at once: those that moved on are named, the others are done', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('moderator')]
    const [one, two, three] = [await comment(), await comment(), await comment()]
    await moderate(tevy, { comments: [seen(two)], action: 'approve' })
    await database().comment.delete({ where: { id: three.id } })
    const { done, notDone } = await moderate(joon, { comments: [one, two, three].map(seen), action: 'trash' })
    expect(done.map(({ id }) => id)).toEqual([one.id])
    expect(notDone).toEqual([
      {
        id: two.id,
        message: 'Tevy approved this just now.',
        now: { status: 'approved', version: 2, body: two.body },
      },
      { id: three.id, message: 'This comment is not here any more.', now: null },
    ])
    expect((await rowOf(two.id)).status).toBe('approved')
  })

  it('a comment whose text was changed is looked at again', async () => {
    const moderator = await staff('moderator')
    const made = await comment()
    await database().comment.update({ where: { id: made.id }, data: { body: 'Other.', version: 2 } })
    const attempt = moderate(moderator, { comments: [seen(made)], action: 'approve' })
    expect(await refusal(attempt)).toEqual(['conflict', 'Somebody changed this meanwhile.'])
  })
})

describe('who may', () => {
  const all: Role[] = ['administrator', 'editor', 'author', 'contributor', 'moderator', 'viewer']
  it.each(all)('%s', async (role) => {
    const allowed = ['administrator', 'editor', 'moderator'].includes(role)
    const made = await comment()
    const attempt = moderate(await staff(role), { comments: [seen(made)], action: 'approve' })
    expect((await refusal(attempt))?.[0] ?? null).toBe(allowed ? null : 'forbidden')
    expect((await rowOf(made.id)).status).toBe(allowed ? 'approved' : 'waiting')
    expect(await eventsOf(made.id)).toHaveLength(allowed ? 1 : 0)
  })

  it('not a visitor', async () => {
    const made = await comment()
    const attempt = moderate(visitor(), { comments: [seen(made)], action: 'approve' })
    expect((await refusal(attempt))?.[0]).toBe('unauthenticated')
  })

  it('what was handed over is decided by administrators alone, in one step or in two', async () => {
    const [moderator, admin] = [await staff('moderator'), await staff('administrator')]
    const made = await comment({ status: 'handed_over' })
    for (const action of ['approve', 'unapprove', 'reject', 'trash', 'spam'] as const) {
      const attempt = moderate(moderator, { comments: [seen(made)], action })
      expect((await refusal(attempt))?.[0]).toBe('forbidden')
    }
    const waiting = await comment()
    const mixed = await moderate(moderator, { comments: [seen(made), seen(waiting)], action: 'approve' })
    expect(mixed.notDone).toMatchObject([{ id: made.id, message: expect.stringContaining('safety') }])
    // Said to be waiting by a forged form, it is still handed over.
    const forged = moderate(moderator, {
      comments: [{ ...seen(made), status: 'waiting' }],
      action: 'approve',
    })
    expect((await refusal(forged))?.[0]).toBe('conflict')
    await moderate(admin, { comments: [seen(made)], action: 'approve' })
    expect((await rowOf(made.id)).status).toBe('approved')
  })

  it('nobody approves what is for the team alone, or what is sealed or erased', async () => {
    const admin = await staff('administrator')
    for (const values of [{ audience: 'team' }, { status: 'sealed' }, { status: 'erased' }] as const) {
      const attempt = moderate(admin, { comments: [seen(await comment(values))], action: 'approve' })
      expect((await refusal(attempt))?.[0]).toBe('conflict')
    }
  })
})

describe('undo', () => {
  const decided = async (
    status: 'waiting' | 'approved' | 'trashed',
    action: Parameters<typeof moderate>[1]['action'],
  ) => {
    const moderator = await staff('moderator', 'Tevy')
    const made = await comment({ status, trashedAt: status === 'trashed' ? new Date() : null })
    const { done } = await moderate(moderator, { comments: [seen(made)], action })
    return { moderator, made, decision: done[0]! }
  }

  it.each([
    ['waiting', 'approve'],
    ['waiting', 'trash'],
    ['approved', 'trash'],
    ['trashed', 'approve'],
    ['waiting', 'hand_over'],
  ] as const)('brings back what was %s before %s, as a new row', async (status, action) => {
    const { moderator, made, decision } = await decided(status, action)
    const undone = await undo(moderator, { eventId: decision.eventId })
    expect(undone).toMatchObject({ status, version: 3 })
    expect(await rowOf(made.id)).toMatchObject({ status, version: 3 })
    expect(await eventsOf(made.id)).toMatchObject([
      { action },
      {
        action: 'undo',
        from: decision.status,
        to: status,
        revertsId: decision.eventId,
        accountId: moderator.accountId,
      },
    ])
  })

  it('twice, one after the other or at once, is one', async () => {
    const { moderator, made, decision } = await decided('waiting', 'approve')
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () => undo(moderator, { eventId: decision.eventId })),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusal(undo(moderator, { eventId: decision.eventId }))).toEqual([
      'conflict',
      'This was taken back already.',
    ])
    expect(await eventsOf(made.id)).toHaveLength(2)
  })

  it('of a decision that another followed is a conflict, also by way of the same state', async () => {
    const { moderator, made, decision } = await decided('waiting', 'approve')
    const back = await moderate(moderator, { comments: [decision], action: 'unapprove' })
    const again = await moderate(await staff('editor', 'Joon'), {
      comments: [back.done[0]!],
      action: 'approve',
    })
    expect(await refusal(undo(moderator, { eventId: decision.eventId }))).toEqual([
      'conflict',
      'Joon approved this just now.',
    ])
    expect(again.done).toHaveLength(1)
    expect((await rowOf(made.id)).status).toBe('approved')
  })

  it('is refused for what is no decision', async () => {
    const { moderator, made, decision } = await decided('waiting', 'approve')
    const undone = await undo(moderator, { eventId: decision.eventId })
    const submit = await database().moderationEvent.create({
      data: { commentId: made.id, action: 'submit', to: 'waiting' },
    })
    for (const eventId of [undone.eventId, submit.id, crypto.randomUUID()]) {
      expect((await refusal(undo(moderator, { eventId })))?.[0]).toBe('not_found')
    }
  })

  it('of handing over is for who did it and for administrators', async () => {
    const { decision } = await decided('waiting', 'hand_over')
    expect((await refusal(undo(await staff('moderator'), { eventId: decision.eventId })))?.[0]).toBe(
      'forbidden',
    )
    expect(await undo(await staff('administrator'), { eventId: decision.eventId })).toMatchObject({
      status: 'waiting',
    })
  })

  it('is refused to who may not moderate', async () => {
    const { decision } = await decided('waiting', 'approve')
    expect((await refusal(undo(visitor(), { eventId: decision.eventId })))?.[0]).toBe('unauthenticated')
    expect((await refusal(undo(await staff('author'), { eventId: decision.eventId })))?.[0]).toBe('forbidden')
  })
})

it('the log is not changed by anybody', async () => {
  const made = await comment()
  await moderate(systemActor('test'), { comments: [seen(made)], action: 'approve' })
  const append = /append-only/
  await expect(database().moderationEvent.updateMany({ data: { reason: 'x' } })).rejects.toThrow(append)
  await expect(database().moderationEvent.deleteMany()).rejects.toThrow(append)
  await expect(database().$executeRaw`TRUNCATE moderation_event`).rejects.toThrow(append)
})

it.each([
  [0, 'just now'],
  [61, 'a minute ago'],
  [120, '2 minutes ago'],
  [3600, 'an hour ago'],
  [7300, '2 hours ago'],
  [90_000, 'a day ago'],
  [400_000, '5 days ago'],
])('%d seconds are %s', (seconds, said) => {
  expect(agoInWords(seconds)).toBe(said)
})
