import { database } from '#lib/database/client.ts'
import { metricsText } from '#lib/metrics.ts'
import type { StaffActor } from '#lib/people/actor.ts'
import { applyDueUpdate } from '#lib/posts/apply-due-update.ts'
import { approve } from '#lib/posts/approve.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { discardPending } from '#lib/posts/discard-pending.ts'
import { dueRounds } from '#lib/posts/due-updates.ts'
import { expire } from '#lib/posts/expire.ts'
import { countOverdue, listOverdue } from '#lib/posts/overdue.ts'
import { findPublicPost } from '#lib/posts/public-queries.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { save } from '#lib/posts/save.ts'
import { cancelUpdate, scheduleUpdate } from '#lib/posts/schedule-update.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { requireTiming } from '#lib/posts/timing-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

let editor: StaffActor

beforeEach(async () => {
  await database().post.deleteMany()
  await site()
  editor = await staff('editor')
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)
const row = (id: string) => database().post.findUniqueOrThrow({ where: { id } })
const shownTitle = async (id: string) => (await findPublicPost((await row(id)).path))?.title

/** A published post with a newer title that waits. */
async function withPending(title = 'Newer') {
  const { id: postId } = await post({ title: 'Older', protection: 'none' })
  const { version } = await autosave(editor, { postId, kind: 'post', version: 1, content: { title } })
  return { postId, version }
}

/** The moment comes without anybody waiting for it. */
const comeDue = (id: string) =>
  database()
    .$executeRaw`UPDATE post SET pending_due_at = clock_timestamp() - interval '2 minutes' WHERE id = ${id}::uuid`

async function planned(title?: string) {
  const { postId, version } = await withPending(title)
  return await scheduleUpdate(editor, { postId, version, at: inHours(1).toISOString() })
}

describe('a scheduled update', () => {
  it('is seen by nobody before its moment, and by everybody from then on', async () => {
    const { postId, version } = await planned()
    expect(version).toBe(3)
    expect(await applyDueUpdate(postId)).toBe(false)
    expect(await shownTitle(postId)).toBe('Older')
    await comeDue(postId)
    expect(await applyDueUpdate(postId)).toBe(true)
    expect(await shownTitle(postId)).toBe('Newer')
    expect(await row(postId)).toMatchObject({
      pendingId: null,
      pendingDueAt: null,
      pendingDueId: null,
      version: 4,
    })
  })

  it('comes out once, however many look at the same time', async () => {
    const { postId } = await planned()
    await comeDue(postId)
    const rounds = [dueRounds(), dueRounds(), dueRounds()]
    await Promise.all(rounds.map((round) => round()))
    const updated = await database().revision.count({ where: { postId, reason: 'updated' } })
    expect(updated).toBe(1)
    expect((await row(postId)).version).toBe(4)
  })

  it('is the text that was planned: what is written afterwards goes on waiting', async () => {
    const { postId, version } = await planned()
    await autosave(editor, { postId, kind: 'post', version, content: { title: 'Half a sen' } })
    await comeDue(postId)
    await applyDueUpdate(postId)
    expect(await shownTitle(postId)).toBe('Newer')
    expect((await requirePost(editor, postId)).form.title).toBe('Half a sen')
  })

  it('can be planned anew and taken back', async () => {
    const { postId, version } = await planned()
    const later = inHours(2)
    const again = await scheduleUpdate(editor, { postId, version, at: later.toISOString() })
    expect((await requireTiming(editor, postId)).updateDueAt).toEqual(later)
    expect(await cancelUpdate(editor, { postId })).toEqual({
      postId,
      version: again.version + 1,
      dueAt: null,
    })
    expect((await requirePost(editor, postId)).form.title).toBe('Newer')
    expect(await row(postId)).toMatchObject({ pendingDueAt: null, pendingDueId: null })
  })

  it.each([
    [
      'an update by hand',
      (postId: string, version: number) => save(editor, { postId, version, title: 'By hand' }),
    ],
    ['setting it aside', (postId: string, version: number) => discardPending(editor, { postId, version })],
    ['taking the post down', (postId: string) => takeDown(editor, { postId })],
  ])('ends with %s', async (_, step) => {
    const { postId, version } = await planned()
    await step(postId, version)
    expect(await row(postId)).toMatchObject({ pendingDueAt: null, pendingDueId: null })
  })

  it('wants something to bring out, a time ahead, and a post that is still there then', async () => {
    const { id } = await post()
    const at = inHours(1).toISOString()
    await expect(scheduleUpdate(editor, { postId: id, version: 1, at })).rejects.toThrow(
      'Change something first',
    )
    const { postId, version } = await withPending()
    const early = { postId, version, at: inHours(-1).toISOString() }
    await expect(scheduleUpdate(editor, early)).rejects.toThrow('has passed')
    await expect(scheduleUpdate(editor, { postId, version: 1, at })).rejects.toMatchObject({
      reason: 'conflict',
    })
    await expire(editor, { postId, at: inHours(0.5).toISOString() })
    await expect(scheduleUpdate(editor, { postId, version, at })).rejects.toThrow('no longer see it')
  })

  it('needs a second pair of eyes when it is planned, and none when it comes', async () => {
    await site({ secondEyes: true })
    const { postId, version } = await withPending()
    const at = inHours(1).toISOString()
    const needsEyes = { detail: { needsApproval: true } }
    await expect(scheduleUpdate(editor, { postId, version, at })).rejects.toMatchObject(needsEyes)
    await expect(save(editor, { postId, version, title: 'Newer' })).rejects.toMatchObject(needsEyes)
    expect(await shownTitle(postId)).toBe('Older')
    await approve(await staff('editor'), { postId, version })
    await scheduleUpdate(editor, { postId, version, at })
    await comeDue(postId)
    await applyDueUpdate(postId)
    expect(await shownTitle(postId)).toBe('Newer')
  })

  it('that cannot go out as it is waits, is tried again, and raises an alarm', async () => {
    const taken = await post({ path: '/wanted/' })
    const { postId } = await planned()
    const revision = await database().revision.findFirstOrThrow({ where: { postId, reason: 'scheduled' } })
    const snapshot = { ...(revision.snapshot as object), path: '/wanted/' }
    await database().revision.create({
      data: {
        postId,
        number: 99,
        reason: 'saved',
        title: 'x',
        snapshot,
        id: '01a2023d-0000-7000-8000-000000000077',
      },
    })
    await database().post.update({
      where: { id: postId },
      data: { pendingDueId: '01a2023d-0000-7000-8000-000000000077' },
    })
    await comeDue(postId)
    await dueRounds()()
    expect(await shownTitle(postId)).toBe('Older')
    expect(await listOverdue(editor)).toMatchObject([
      { kind: 'update', post: { id: postId, title: 'Older' } },
    ])
    expect(await counted()).toMatchObject({ updates: 1, letters: 0 })
    await database().post.delete({ where: { id: taken.id } })
    await dueRounds()()
    expect(await listOverdue(editor)).toEqual([])
  })
})

/** What /metrics says of it. */
async function counted(): Promise<Record<string, number>> {
  await countOverdue()
  const lines = metricsText().matchAll(/^lamplight_overdue_(\w+) (\d+)$/gm)
  return Object.fromEntries([...lines].map(([, name, count]) => [name, Number(count)]))
}

describe('what is overdue', () => {
  it('is a post that waits for its pictures', async () => {
    const { id } = await post({ status: 'scheduled', publishedAt: inHours(-1) })
    const accountId = editor.accountId
    await database().awaitedPicture.create({
      data: { id: crypto.randomUUID(), postId: id, accountId, bytes: 9, holds: true },
    })
    expect(await listOverdue(editor)).toMatchObject([{ kind: 'pictures', post: { id }, count: 1 }])
    await database().awaitedPicture.deleteMany()
  })

  it('is a letter that nobody took up', async () => {
    await site({ letters: { onSince: '2026-01-01T00:00:00Z' } as never })
    const { id } = await post({ publishedAt: inHours(-1), letterAskedAt: inHours(-1) })
    await post({ publishedAt: inHours(-0.01), letterAskedAt: inHours(-0.01) })
    expect(await listOverdue(editor)).toMatchObject([{ kind: 'letter', post: { id } }])
    expect(await counted()).toMatchObject({ letters: 1, updates: 0 })
  })

  it('is a purge that the CDN does not take, and what should have left the trash', async () => {
    await database().cdnPurge.create({ data: { tags: 'list', dueAt: inHours(-1) } })
    await post({ status: 'trashed', trashedAt: inHours(-24 * 33) })
    const overdue = await listOverdue(editor)
    expect(overdue).toMatchObject([
      { kind: 'trash', count: 1, post: null },
      { kind: 'purge', count: 1 },
    ])
    expect(await counted()).toMatchObject({ trash: 1, cdn_purges: 1, updates: 0, letters: 0, pictures: 0 })
    await database().cdnPurge.deleteMany()
  })

  it('is nothing on a site where all is well, and nothing that a contributor hears of', async () => {
    expect(await listOverdue(editor)).toEqual([])
    expect(await listOverdue(await staff('contributor'))).toEqual([])
  })
})
