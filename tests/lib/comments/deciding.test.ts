import { approvePart as approvePartNaming } from '#lib/comments/approve-part.ts'
import { declineAnew } from '#lib/comments/decline-anew.ts'
import { editComment } from '#lib/comments/edit.ts'
import { moderate } from '#lib/comments/moderate.ts'
import { addNote } from '#lib/comments/queue/notes.ts'
import { requireComment } from '#lib/comments/queue/queries.ts'
import { replyTo } from '#lib/comments/reply.ts'
import { keepReported } from '#lib/comments/reports/keep-reported.ts'
import type { ApprovePart } from '#lib/comments/schema.ts'
import { undo, undoAll } from '#lib/comments/undo.ts'
import { declineDrafts } from '#lib/comments/words/decline-drafts.ts'
import { declineReasons } from '#lib/comments/words/decline-reasons.ts'
import { listDeclineWords } from '#lib/comments/words/decline-words.ts'
import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { comment, commenter, publicCommentsOf } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

type Row = Awaited<ReturnType<typeof comment>>
const seen = ({ id, status, version }: Pick<Row, 'id' | 'status' | 'version'>) => ({ id, status, version })
const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })
const eventsOf = (commentId: string) =>
  database().moderationEvent.findMany({ where: { commentId }, orderBy: { at: 'asc' } })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { reason?: string; detail?: unknown }) => error,
  )
const reasonOf = async (promise: Promise<unknown>) => (await refusal(promise))?.reason ?? null

const approvePart = (actor: Actor, part: Pick<ApprovePart, 'comment' | 'body'> & Partial<ApprovePart>) =>
  approvePartNaming(
    actor,
    { withoutName: false, withoutWebsite: false, ...part },
    (language) => `Somebody (${language})`,
  )

describe('what may put somebody in danger', () => {
  it('is handed over or declined by whoever moderates; the rest is for who looks after safety', async () => {
    const [moderator, lead] = [await staff('moderator'), await staff('administrator')]
    for (const action of ['approve', 'spam', 'trash'] as const) {
      const made = await comment({ pile: 'safety' })
      const attempt = moderate(moderator, { comments: [seen(made)], action })
      expect(await refusal(attempt)).toMatchObject({
        reason: 'conflict',
        message: expect.stringContaining('danger'),
      })
      expect((await moderate(lead, { comments: [seen(made)], action })).done).toHaveLength(1)
    }
    for (const action of ['reject', 'hand_over'] as const) {
      const made = await comment({ pile: 'safety' })
      expect((await moderate(moderator, { comments: [seen(made)], action })).done).toHaveLength(1)
    }
  })

  it('is neither shown, changed nor answered past that', async () => {
    const moderator = await staff('moderator')
    const made = await comment({ pile: 'safety' })
    const attempts = [
      approvePart(moderator, { comment: seen(made), body: 'Less.' }),
      editComment(moderator, { commentId: made.id, version: 1, body: 'Less.' }),
      replyTo(moderator, { parent: seen(made), body: 'Yes.', asOrganisation: true, approveParent: true }),
    ]
    expect(await Promise.all(attempts.map(reasonOf))).toEqual(['forbidden', 'forbidden', 'forbidden'])
    expect(await rowOf(made.id)).toMatchObject({ status: 'waiting', body: made.body, version: 1 })
  })

  it('comes back onto the page only by who looks after safety', async () => {
    const [moderator, lead] = [await staff('moderator'), await staff('administrator')]
    const made = await comment({ pile: 'safety', status: 'approved' })
    const { done } = await moderate(lead, { comments: [seen(made)], action: 'unapprove' })
    expect(await reasonOf(undo(moderator, { eventId: done[0]!.eventId }))).toBe('forbidden')
    expect(await undo(lead, { eventId: done[0]!.eventId })).toMatchObject({ status: 'approved' })
  })
})

describe('approving without parts', () => {
  it('shows readers the rest, seals what was sent and is one row of the log', async () => {
    const moderator = await staff('moderator')
    const made = await comment({ body: 'I pray for her. Her street is Lane 5.' })
    const decided = await approvePart(moderator, { comment: seen(made), body: 'I pray for her. […]' })
    expect(decided).toMatchObject({ status: 'approved', version: 2 })
    expect(await publicCommentsOf(made.postId)).toMatchObject([{ body: 'I pray for her. […]' }])
    expect((await requireComment(moderator, made.id)).original?.body).toBe(made.body)
    expect(await eventsOf(made.id)).toMatchObject([
      { action: 'approve_part', from: 'waiting', to: 'approved', accountId: moderator.accountId },
    ])
  })

  it('is for who looks after safety where details are protected, and so is reading what was sent', async () => {
    const [moderator, lead] = [await staff('moderator'), await staff('administrator')]
    const made = await comment({ pile: 'safety', status: 'handed_over', body: 'Hello. Lane 5.' })
    const part = { comment: seen(made), body: 'Hello. […]' }
    expect(await reasonOf(approvePart(moderator, part))).toBe('forbidden')
    await approvePart(lead, part)
    expect((await requireComment(moderator, made.id)).original).toBeNull()
    expect((await requireComment(lead, made.id)).original?.body).toBe('Hello. Lane 5.')
  })

  it('taken back, brings the text back as it was', async () => {
    const moderator = await staff('moderator')
    const made = await comment({ body: 'Hello. Lane 5.' })
    const { eventId } = await approvePart(moderator, { comment: seen(made), body: 'Hello. […]' })
    expect(await undo(moderator, { eventId })).toMatchObject({ status: 'waiting', version: 3 })
    expect(await rowOf(made.id)).toMatchObject({ body: 'Hello. Lane 5.', editedAt: null })
    expect((await requireComment(moderator, made.id)).original).toBeNull()
  })

  it('takes out the name and the website too, and brings them back', async () => {
    const [moderator, { id: postId }] = [await staff('moderator'), await post({ language: 'fr' })]
    const website = 'https://lane-5.example'
    const made = await comment({ postId, authorName: 'Her neighbour', website, body: 'I pray for her.' })
    const part = { comment: seen(made), body: made.body, withoutName: true, withoutWebsite: true }
    const { eventId } = await approvePart(moderator, part)
    expect(await publicCommentsOf(postId)).toMatchObject([{ authorName: 'Somebody (fr)', website: '' }])
    expect((await requireComment(moderator, made.id)).original).toEqual({
      body: made.body,
      authorName: 'Her neighbour',
      website,
    })
    await undo(moderator, { eventId })
    expect(await rowOf(made.id)).toMatchObject({ authorName: 'Her neighbour', website, status: 'waiting' })
  })

  it('of what moved on or is for the team is a conflict that says how it is now', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('moderator')]
    const made = await comment()
    await moderate(tevy, { comments: [seen(made)], action: 'approve' })
    expect(await refusal(approvePart(joon, { comment: seen(made), body: 'Less.' }))).toMatchObject({
      reason: 'conflict',
      message: 'Tevy approved this just now.',
      detail: { notDone: [{ id: made.id, now: { status: 'approved', version: 2, body: made.body } }] },
    })
    const toTeam = await comment({ audience: 'team', pile: 'team' })
    expect(await reasonOf(approvePart(joon, { comment: seen(toTeam), body: 'Less.' }))).toBe('conflict')
  })

  it('asks for something to be taken out', async () => {
    const made = await comment()
    await expect(
      approvePart(await staff('moderator'), { comment: seen(made), body: made.body }),
    ).rejects.toThrow('Nothing is taken out yet.')
  })
})

describe('declining', () => {
  it('says why in the writer’s language: as proved, else the post’s', async () => {
    const moderator = await staff('moderator')
    const { id: commenterId } = await commenter({ language: 'es' })
    const { id: postId } = await post({ language: 'fr' })
    const rows = [await comment({ commenterId }), await comment({ postId }), await comment()]
    await moderate(moderator, { comments: rows.map(seen), action: 'reject', reason: 'unkind' })
    const words = await Promise.all(rows.map(async ({ id }) => (await rowOf(id)).declineReason))
    expect(words).toEqual([declineDrafts.es!.unkind, declineDrafts.fr!.unkind, declineReasons[1].words])
  })

  it('takes the site’s own words first; what protects somebody is in English until somebody checked it', async () => {
    const moderator = await staff('moderator')
    await database().declineWords.create({ data: { code: 'unkind', language: 'fr', words: 'Pas ainsi.' } })
    const said = await listDeclineWords(moderator, ['fr-CA', 'km'])
    expect([said['fr-CA']!.unkind, said.km!.identifies]).toEqual(['Pas ainsi.', declineReasons[0].words])
    expect(said.km!.other).toBe(declineDrafts.km!.other)
  })

  it('anew, in other words, is one step with a row for each of its two decisions', async () => {
    const moderator = await staff('moderator')
    const made = await comment()
    const { done } = await moderate(moderator, { comments: [seen(made)], action: 'reject' })
    const anew = await declineAnew(moderator, {
      eventId: done[0]!.eventId,
      reason: 'off_topic',
      words: 'Please write to us.',
    })
    expect(await rowOf(made.id)).toMatchObject({ status: 'rejected', declineReason: 'Please write to us.' })
    expect((await eventsOf(made.id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['reject', 'other'],
      ['undo', ''],
      ['reject', 'off_topic'],
    ])
    expect(await undo(moderator, { eventId: anew.eventId })).toMatchObject({ status: 'waiting' })
  })

  it('anew, when somebody else decided meanwhile, changes nothing and says what they did', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('moderator')]
    const made = await comment()
    const { done } = await moderate(joon, { comments: [seen(made)], action: 'reject' })
    await moderate(tevy, { comments: [done[0]!], action: 'approve' })
    const attempt = declineAnew(joon, { eventId: done[0]!.eventId, reason: 'unkind', words: 'No.' })
    expect(await refusal(attempt)).toMatchObject({
      reason: 'conflict',
      message: 'Tevy approved this just now.',
    })
    expect((await rowOf(made.id)).status).toBe('approved')
    expect(await eventsOf(made.id)).toHaveLength(2)
  })
})

describe('what readers reported', () => {
  const reported = async (status: 'approved' | 'waiting' = 'approved') => {
    const made = await comment({ status })
    await database().commentReport.create({ data: { commentId: made.id, kind: 'abusive' } })
    return made
  }
  const openReports = (commentId: string) =>
    database().commentReport.count({ where: { commentId, settledAt: null } })

  it('stays where somebody says so; the reports are settled, and opened again by an undo', async () => {
    const moderator = await staff('moderator')
    const made = await reported()
    const { eventId } = await keepReported(moderator, { comment: seen(made) })
    expect([await openReports(made.id), (await rowOf(made.id)).status]).toEqual([0, 'approved'])
    expect(await eventsOf(made.id)).toMatchObject([
      { action: 'approve', from: 'approved', to: 'approved', reason: 'reported' },
    ])
    expect(await undo(moderator, { eventId })).toMatchObject({ status: 'approved' })
    expect(await openReports(made.id)).toBe(1)
  })

  it('is settled by every decision but handing over, and waiting again is none', async () => {
    const moderator = await staff('moderator')
    const [one, two] = [await reported('waiting'), await reported('waiting')]
    await moderate(moderator, { comments: [seen(one)], action: 'approve' })
    await moderate(moderator, { comments: [seen(two)], action: 'hand_over' })
    const three = await reported()
    await moderate(moderator, { comments: [seen(three)], action: 'unapprove' })
    const open = await Promise.all([one, two, three].map(({ id }) => openReports(id)))
    expect(open).toEqual([0, 1, 1])
  })

  it('reported anew before the undo, is one open report', async () => {
    const moderator = await staff('moderator')
    const made = await reported()
    const { eventId } = await keepReported(moderator, { comment: seen(made) })
    await database().commentReport.create({ data: { commentId: made.id, kind: 'abusive' } })
    await undo(moderator, { eventId })
    expect(await openReports(made.id)).toBe(1)
  })
})

describe('taking back many', () => {
  it('takes back each by itself, and names those that others went on with', async () => {
    const [tevy, joon] = [await staff('moderator', 'Tevy'), await staff('moderator')]
    const rows = [await comment(), await comment(), await comment()]
    const { done } = await moderate(joon, { comments: rows.map(seen), action: 'spam' })
    await moderate(tevy, { comments: [done.find(({ id }) => id === rows[1]!.id)!], action: 'approve' })
    const undone = await undoAll(joon, { eventIds: done.map(({ eventId }) => eventId) })
    expect(undone.done.map(({ id }) => id).sort()).toEqual([rows[0]!.id, rows[2]!.id].sort())
    expect(undone.notDone).toMatchObject([
      { id: rows[1]!.id, message: 'Tevy approved this just now.', now: { status: 'approved' } },
    ])
    expect(await database().moderationEvent.count({ where: { commentId: rows[1]!.id } })).toBe(2)
  })
})

describe('a note', () => {
  it('stands beside the comment for the team, and nowhere else', async () => {
    const moderator = await staff('moderator', 'Tevy')
    const made = await comment({ status: 'approved' })
    await addNote(moderator, { commentId: made.id, body: 'Ask Joon about him.' })
    expect((await requireComment(moderator, made.id)).notes).toMatchObject([
      { body: 'Ask Joon about him.', by: 'Tevy' },
    ])
    expect(JSON.stringify(await publicCommentsOf(made.postId))).not.toContain('Ask Joon')
    expect(await eventsOf(made.id)).toEqual([])
  })

  it('needs a comment and somebody who moderates', async () => {
    const missing = { commentId: crypto.randomUUID(), body: 'x' }
    expect(await reasonOf(addNote(await staff('moderator'), missing))).toBe('not_found')
    expect(await reasonOf(addNote(await staff('author'), missing))).toBe('forbidden')
  })
})
