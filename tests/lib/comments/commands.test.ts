import { block, blockWriter } from '#lib/comments/block.ts'
import { listBlocked } from '#lib/comments/blocked-queries.ts'
import { countHits } from '#lib/comments/count-hits.ts'
import { editComment } from '#lib/comments/edit.ts'
import { eraseComment } from '#lib/comments/erase.ts'
import { findKeptComment } from '#lib/comments/own/find-kept.ts'
import { purgeTrash } from '#lib/comments/purge-trash.ts'
import { countQueue, listModerationEvents, listQueue, requireComment } from '#lib/comments/queue/queries.ts'
import { replyTo } from '#lib/comments/reply.ts'
import { blockedEntries } from '#lib/comments/screen-lists.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { unblock } from '#lib/comments/unblock.ts'
import { undo } from '#lib/comments/undo.ts'
import { sealedEmail } from '#lib/comments/writers/sealed-email.ts'
import { database } from '#lib/database/client.ts'
import { type Actor, systemActor } from '#lib/people/actor.ts'
import type { Role } from '#lib/people/roles.ts'
import { changeSite } from '#lib/settings/change.ts'
import { comment, commenter, publicCommentsOf } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { submission } from './submission.ts'

useDatabase()

const system = systemActor('housekeeping')
const seen = ({ id, status, version }: Awaited<ReturnType<typeof comment>>) => ({ id, status, version })
const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })
const eventsOf = (commentId: string) =>
  database().moderationEvent.findMany({ where: { commentId }, orderBy: { at: 'asc' } })
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { reason?: string }) => error.reason,
  )

describe('a reply of staff', () => {
  const answer = { body: 'Thank you, Peter.', asOrganisation: true, approveParent: false }

  it('is published at once in the organisation’s name, with a row in the log', async () => {
    await changeSite(system, { organisation: 'Kapok Lane Fellowship' })
    const moderator = await staff('moderator', 'Joon Pell')
    const parent = await comment({ status: 'approved' })
    const { commentId, anchor } = await replyTo(moderator, { ...answer, parent: seen(parent) })
    expect(anchor).toBe(parent.anchor + 1)
    expect((await publicCommentsOf(parent.postId)).at(-1)).toMatchObject({
      authorName: 'Kapok Lane Fellowship',
      parentId: parent.id,
      byStaff: true,
      asOrganisation: true,
    })
    expect(await eventsOf(commentId)).toMatchObject([
      { action: 'reply', from: null, to: 'approved', accountId: moderator.accountId },
    ])
    expect(JSON.stringify(await publicCommentsOf(parent.postId))).not.toContain('Joon')
  })

  it('bears one’s own name where that is chosen', async () => {
    const moderator = await staff('moderator', 'Joon Pell')
    const parent = await comment({ status: 'approved' })
    await replyTo(moderator, { ...answer, asOrganisation: false, parent: seen(parent) })
    expect((await publicCommentsOf(parent.postId)).at(-1)).toMatchObject({
      authorName: 'Joon Pell',
      asOrganisation: false,
    })
  })

  it('sent twice is one', async () => {
    const moderator = await staff('moderator')
    const parent = await comment({ status: 'approved' })
    const reply = () => replyTo(moderator, { ...answer, parent: seen(parent) })
    const [one, other] = await Promise.all([reply(), reply()])
    expect(one).toEqual(other)
    expect(await database().comment.count({ where: { parentId: parent.id } })).toBe(1)
  })

  it('to a comment that waits approves it too, if that is wished', async () => {
    const moderator = await staff('moderator')
    const parent = await comment()
    expect(await reasonOf(replyTo(moderator, { ...answer, parent: seen(parent) }))).toBe('conflict')
    const { approved } = await replyTo(moderator, { ...answer, parent: seen(parent), approveParent: true })
    expect(await publicCommentsOf(parent.postId)).toHaveLength(2)
    expect(await eventsOf(parent.id)).toMatchObject([{ action: 'approve', from: 'waiting' }])
    expect(approved).toMatchObject({ id: parent.id, status: 'approved', version: parent.version + 1 })
  })

  it('says how to take back what it approved, and the reply stays', async () => {
    const moderator = await staff('moderator')
    const parent = await comment()
    const { approved } = await replyTo(moderator, { ...answer, parent: seen(parent), approveParent: true })
    await undo(moderator, { eventId: approved!.eventId })
    expect(await publicCommentsOf(parent.postId)).toMatchObject([{ parentId: null, body: answer.body }])
  })

  it('leaves nothing behind when the parent moved on', async () => {
    const moderator = await staff('moderator')
    const parent = await comment()
    await database().comment.update({ where: { id: parent.id }, data: { status: 'rejected', version: 2 } })
    expect(await reasonOf(replyTo(moderator, { ...answer, parent: seen(parent), approveParent: true }))).toBe(
      'conflict',
    )
    expect(await database().comment.count({ where: { postId: parent.postId } })).toBe(1)
  })

  it('lets nothing through that was handed over', async () => {
    const parent = await comment({ status: 'handed_over' })
    const reply = { ...answer, parent: seen(parent), approveParent: true }
    expect(await reasonOf(replyTo(await staff('moderator'), reply))).toBe('forbidden')
    const forged = { ...reply, parent: { ...reply.parent, status: 'waiting' as const } }
    expect(await reasonOf(replyTo(await staff('moderator'), forged))).toBe('conflict')
  })
})

describe('an edit', () => {
  it('changes the text, keeps the first one and says so in the log', async () => {
    const moderator = await staff('moderator')
    const made = await comment({ body: 'As it was sent.', status: 'approved' })
    const { version } = await editComment(moderator, {
      commentId: made.id,
      version: 1,
      body: 'Once changed.',
    })
    await editComment(moderator, { commentId: made.id, version, body: 'Twice changed.' })
    const row = await rowOf(made.id)
    expect([row.body, row.version, row.editedAt !== null]).toEqual(['Twice changed.', 3, true])
    expect((await requireComment(moderator, made.id)).original?.body).toBe('As it was sent.')
    expect(await eventsOf(made.id)).toMatchObject([
      { action: 'edit', from: 'approved', to: 'approved' },
      { action: 'edit', accountId: moderator.accountId },
    ])
  })

  it('of a text that somebody changed meanwhile keeps theirs', async () => {
    const made = await comment()
    const edits = await Promise.allSettled(
      ['one', 'other'].map(async (body) =>
        editComment(await staff('moderator'), { commentId: made.id, version: 1, body }),
      ),
    )
    expect(edits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await eventsOf(made.id)).toHaveLength(1)
  })
})

describe('erasing', () => {
  it('leaves an empty row that keeps the replies, and nothing that its writer gave', async () => {
    const made = await post()
    const sent = await submitComment(
      visitor(),
      submission(made.id, { email: 'a@example.org', body: 'See https://me.example' }),
    )
    const reply = await comment({ postId: made.id, parentId: sent.commentId, status: 'approved', anchor: 90 })
    const moderator = await staff('moderator')
    await editComment(moderator, { commentId: sent.commentId, version: 1, body: 'Changed.' })
    await eraseComment(await staff('administrator'), { commentId: sent.commentId, version: 2 })
    const row = await database().comment.findUniqueOrThrow({
      where: { id: sent.commentId },
      include: { findings: true, original: true },
    })
    expect(row).toMatchObject({
      status: 'erased',
      authorName: '',
      body: '',
      emailSealed: null,
      emailIndex: null,
      keepTokenHash: null,
      findings: [{ code: 'link', excerpt: '' }],
      original: { body: '' },
    })
    expect(row.findings[0]!.scrubbedAt).not.toBeNull()
    expect((await rowOf(reply.id)).parentId).toBe(sent.commentId)
    expect(await findKeptComment(sent.keptToken!)).toBeNull()
    expect((await eventsOf(sent.commentId)).at(-1)).toMatchObject({
      action: 'purge',
      to: 'erased',
      reason: 'erased',
    })
    const again = await submitComment(visitor(), submission(made.id, { body: 'See https://me.example' }))
    expect(again.commentId).not.toBe(sent.commentId)
  })

  it('of what changed meanwhile is a conflict, of what is erased nothing', async () => {
    const admin = await staff('administrator')
    const made = await comment({ version: 3 })
    expect(await reasonOf(eraseComment(admin, { commentId: made.id, version: 2 }))).toBe('conflict')
    await eraseComment(admin, { commentId: made.id, version: 3 })
    expect(await reasonOf(eraseComment(admin, { commentId: made.id, version: 4 }))).toBe('not_found')
  })
})

describe('purging the trash', () => {
  const old = new Date(Date.now() - 31 * 86_400_000)
  const recent = new Date(Date.now() - 29 * 86_400_000)

  it('forgets trash and spam of 30 days, with a row in the log, and nothing else', async () => {
    await database().comment.deleteMany()
    const gone = [
      await comment({ status: 'trashed', trashedAt: old }),
      await comment({ status: 'spam', decidedAt: old }),
    ]
    const kept = [
      await comment({ status: 'trashed', trashedAt: recent, createdAt: old }),
      await comment({ status: 'spam', decidedAt: recent, createdAt: old }),
      await comment({ status: 'rejected', decidedAt: old }),
      await comment({ createdAt: old }),
      await comment({ status: 'approved', createdAt: old }),
    ]
    const answered = await comment({ status: 'trashed', trashedAt: old })
    const reply = await comment({ postId: answered.postId, parentId: answered.id, status: 'approved' })
    expect(await purgeTrash(system)).toBe(3)
    const left = (await database().comment.findMany({ select: { id: true } })).map(({ id }) => id)
    expect(left.sort()).toEqual([...kept, answered, reply].map(({ id }) => id).sort())
    expect(await rowOf(answered.id)).toMatchObject({ status: 'erased', body: '' })
    expect((await rowOf(reply.id)).parentId).toBe(answered.id)
    for (const { id, status } of [...gone, answered]) {
      expect(await eventsOf(id)).toMatchObject([
        { action: 'purge', from: status, to: 'erased', reason: 'old', accountId: null },
      ])
    }
    expect(await purgeTrash(system)).toBe(0)
  })

  it('is for the software and administrators', async () => {
    expect(await reasonOf(purgeTrash(await staff('moderator')))).toBe('forbidden')
  })
})

describe('the blocked list', () => {
  it('has a word folded, a host bare and an e-mail as an index that nobody can read', async () => {
    const moderator = await staff('moderator')
    await block(moderator, { kind: 'word', value: 'Сasino\u200b', reason: 'ads', until: null })
    await block(moderator, {
      kind: 'host',
      value: 'https://WWW.Roof-Deals.example/now',
      reason: '',
      until: null,
    })
    await block(moderator, { kind: 'email', value: 'Bad@Example.org', reason: 'rude', until: null })
    expect((await listBlocked(moderator)).map(({ kind, value, reason }) => [kind, value, reason])).toEqual([
      ['word', 'casino', 'ads'],
      ['email', '', 'rude'],
      ['host', 'roof-deals.example', ''],
    ])
    expect(JSON.stringify(await database().blocked.findMany())).not.toContain('example.org')
    expect(
      await database().auditEvent.count({ where: { action: 'block', accountId: moderator.accountId } }),
    ).toBe(3)
  })

  it('says who put it there and how often it held something', async () => {
    const moderator = await staff('moderator')
    const { blockedId } = await block(moderator, { kind: 'word', value: 'lottery', reason: '', until: null })
    const entry = async () => (await listBlocked(moderator)).find(({ id }) => id === blockedId)
    const { name } = await database().account.findUniqueOrThrow({ where: { id: moderator.accountId! } })
    expect(await entry()).toMatchObject({ by: name, hits: 0, lastHitAt: null })
    const finding = { screen: 'blocked', code: 'blocked_word', excerpt: 'lottery', blockedId } as const
    await countHits([finding])
    await countHits([finding])
    expect(await entry()).toMatchObject({ hits: 2, lastHitAt: expect.any(Date) })
  })

  it('takes a thing once, with the latest reason, and gives it back once', async () => {
    const moderator = await staff('moderator')
    const entry = { kind: 'word', value: 'loan', until: null } as const
    const [one] = await Promise.all([block(moderator, { ...entry, reason: 'a' })])
    expect(await block(moderator, { ...entry, reason: 'b' })).toEqual(one)
    await unblock(moderator, one!)
    expect(await reasonOf(unblock(moderator, one!))).toBe('conflict')
    expect(await database().auditEvent.count({ where: { action: 'unblock', subject: one!.blockedId } })).toBe(
      1,
    )
  })

  it('holds a writer whose e-mail nobody saw, until the end that was set', async () => {
    const moderator = await staff('moderator')
    await changeSite(system, { commentsMode: 'open' })
    const { id } = await post()
    const proof = await commenter()
    const from = (body: string) => submitComment(visitor(), submission(id, { proof, body }))
    const first = await from('Something sharp.')
    expect(first.status).toBe('approved')
    const { blockedId } = await blockWriter(moderator, {
      commentId: first.commentId,
      reason: 'sharp',
      days: null,
    })
    expect((await from('Something sharper.')).status).toBe('waiting')
    await database().blocked.update({
      where: { id: blockedId },
      data: { until: new Date(Date.now() - 1000) },
    })
    blockedEntries.forget()
    expect((await from('Something gentle.')).status).toBe('approved')
    const nameless = await submitComment(visitor(), submission(id))
    expect(
      await reasonOf(blockWriter(moderator, { commentId: nameless.commentId, reason: 'x', days: null })),
    ).toBe('conflict')
    await changeSite(system, { commentsMode: 'held' })
  })

  it.each([
    ['word', '\u200b'],
    ['email', 'nobody'],
    ['host', ' / '],
  ] as const)('refuses a %s that cannot be looked for', async (kind, value) => {
    const attempt = block(await staff('editor'), { kind, value, reason: '', until: null })
    await expect(attempt).rejects.toMatchObject({ fields: { value: [expect.any(String)] } })
  })
})

describe('the queue', () => {
  beforeEach(() => database().comment.deleteMany())

  it('has each comment under one tab, counted, imported ones apart', async () => {
    const moderator = await staff('moderator')
    await comment()
    await comment()
    await comment({ imported: true })
    await comment({ status: 'handed_over' })
    await comment({ status: 'approved' })
    await comment({ status: 'spam' })
    await comment({ status: 'trashed', trashedAt: new Date() })
    await comment({ status: 'erased' })
    const { items, nextCursor } = await listQueue(moderator, { tab: 'waiting' })
    expect([items.length, nextCursor]).toEqual([2, null])
    expect(await countQueue(moderator)).toEqual({
      waiting: 2,
      handed_over: 1,
      approved: 1,
      rejected: 0,
      spam: 1,
      trashed: 1,
      imported: 1,
    })
    for (const tab of ['handed_over', 'approved', 'spam', 'trashed', 'imported'] as const) {
      expect((await listQueue(moderator, { tab })).items).toHaveLength(1)
    }
  })

  it('walks through all pages once, what waits longest first, also where times are equal', async () => {
    const moderator = await staff('moderator')
    const at = new Date('2026-03-01')
    const { id: postId } = await post()
    for (let number = 1; number <= 60; number += 1)
      await comment({ postId, createdAt: number < 50 ? at : new Date() })
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page = await listQueue(moderator, { tab: 'waiting', cursor })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(ids).size).toBe(60)
    expect(ids).toHaveLength(60)
    expect((await listQueue(moderator, { tab: 'waiting', cursor: 'nonsense' })).items[0]!.id).toBe(ids[0])
    const noId = `1_${'-'.repeat(36)}`
    expect((await listQueue(moderator, { tab: 'waiting', cursor: noId })).items[0]!.id).toBe(ids[0])
  })

  it('says beside a comment what a moderator needs, and no e-mail address', async () => {
    const moderator = await staff('moderator')
    const made = await post({ title: 'Learning to Listen First', protection: 'adult' })
    const parent = await comment({
      postId: made.id,
      status: 'approved',
      authorName: 'Peter A.',
      body: 'Please watch the word.',
    })
    await comment({ ...sealedEmail('ruth@example.org'), status: 'approved' })
    await comment({ ...sealedEmail('ruth@example.org'), status: 'spam' })
    const sent = await submitComment(
      visitor(),
      submission(made.id, {
        parent: parent.id,
        email: 'ruth@example.org',
        body: 'https://a.example https://a.example/2 https://b.example',
      }),
    )
    const { items } = await listQueue(moderator, { tab: 'waiting' })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      id: sent.commentId,
      hasEmail: true,
      byStaff: false,
      post: { title: 'Learning to Listen First', path: made.path, protection: 'adult' },
      parent: { authorName: 'Peter A.', body: 'Please watch the word.', status: 'approved' },
      findings: [
        { screen: 'links', code: 'many_links', words: 'Has many links', excerpt: 'a.example, b.example' },
      ],
      links: [
        { host: 'a.example', count: 2 },
        { host: 'b.example', count: 1 },
      ],
      history: { counts: { approved: 1, spam: 1, waiting: 1 }, isProved: false },
    })
    expect(await requireComment(moderator, sent.commentId)).toEqual({
      ...items[0],
      waitsSeconds: expect.any(Number),
    })
    expect(JSON.stringify(items)).not.toMatch(/ruth@|emailIndex|emailSealed/)
    expect((await requireComment(moderator, parent.id)).history).toBeNull()
  })

  it('tells who did what, also when the comment is gone', async () => {
    const moderator = await staff('moderator', 'Joon Pell')
    const made = await comment({ status: 'approved' })
    await editComment(moderator, { commentId: made.id, version: 1, body: 'Other.' })
    await database().comment.delete({ where: { id: made.id } })
    expect(await listModerationEvents(moderator, made.id)).toMatchObject([
      { action: 'edit', by: 'Joon Pell', to: 'approved' },
    ])
    expect(await reasonOf(requireComment(moderator, made.id))).toBe('not_found')
  })
})

describe('who may', () => {
  const commands: Record<string, (actor: Actor) => Promise<unknown>> = {
    replyTo: async (actor) => {
      const parent = seen(await comment({ status: 'approved' }))
      return await replyTo(actor, {
        parent,
        body: crypto.randomUUID(),
        asOrganisation: true,
        approveParent: false,
      })
    },
    editComment: async (actor) =>
      editComment(actor, { commentId: (await comment()).id, version: 1, body: 'x' }),
    block: (actor) => block(actor, { kind: 'word', value: 'x', reason: '', until: null }),
    blockWriter: async (actor) =>
      blockWriter(actor, {
        commentId: (await comment(sealedEmail('x@example.org'))).id,
        reason: 'x',
        days: 30,
      }),
    unblock: async (actor) =>
      unblock(
        actor,
        await block(system, { kind: 'word', value: crypto.randomUUID(), reason: '', until: null }),
      ),
    listQueue: (actor) => listQueue(actor, { tab: 'waiting' }),
    requireComment: async (actor) => requireComment(actor, (await comment()).id),
    listModerationEvents: async (actor) => listModerationEvents(actor, (await comment()).id),
    countQueue,
    listBlocked,
  }
  const roles: Role[] = ['administrator', 'editor', 'author', 'contributor', 'moderator', 'viewer']

  it.each(Object.entries(commands))('%s: administrators, editors and moderators', async (_, command) => {
    expect(await reasonOf(command(visitor()))).toBe('unauthenticated')
    for (const role of roles) {
      const allowed = ['administrator', 'editor', 'moderator'].includes(role)
      expect([role, await reasonOf(command(await staff(role)))]).toEqual([role, allowed ? null : 'forbidden'])
    }
  })

  it('eraseComment: administrators alone', async () => {
    for (const role of roles) {
      const erasing = eraseComment(await staff(role), { commentId: (await comment()).id, version: 1 })
      expect([role, await reasonOf(erasing)]).toEqual([role, role === 'administrator' ? null : 'forbidden'])
    }
  })

  it.each(['editComment', 'eraseComment'] as const)(
    '%s of what was handed over: administrators',
    async (name) => {
      const run = { editComment, eraseComment }[name]
      const input = async () => ({
        commentId: (await comment({ status: 'handed_over' })).id,
        version: 1,
        body: 'x',
      })
      expect(await reasonOf(run(await staff('moderator'), await input()))).toBe('forbidden')
      expect(await reasonOf(run(await staff('administrator'), await input()))).toBeNull()
    },
  )
})
