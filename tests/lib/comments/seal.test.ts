import { moderate } from '#lib/comments/moderate.ts'
import { purgeTrash } from '#lib/comments/purge-trash.ts'
import { listQueue, requireComment } from '#lib/comments/queue/queries.ts'
import { searchComments } from '#lib/comments/queue/search.ts'
import { findSitting } from '#lib/comments/queue/sitting-queries.ts'
import { countWaitingPiles } from '#lib/comments/queue/waiting-piles.ts'
import { undo } from '#lib/comments/undo.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { comment, publicCommentsOf } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

const text = 'Pictures at https://vile.example/xyzzy'
const made = () =>
  comment({ status: 'approved', body: text, authorName: 'Xyzzy', website: 'https://vile.example' })
const seen = async (id: string) => {
  const { status, version } = await database().comment.findUniqueOrThrow({ where: { id } })
  return { id, status, version }
}
const seal = async (by: Parameters<typeof moderate>[0], id: string) =>
  (await moderate(by, { comments: [await seen(id)], action: 'seal' })).done[0]!
const team = async () => ({ moderator: await staff('moderator'), lead: await staff('administrator') })

beforeEach(() => database().comment.deleteMany())

it('what shows abuse of a child is sealed by any moderator, off the page, and in no word before them again', async () => {
  const { moderator } = await team()
  const { id, postId } = await made()
  await database().commentReport.create({ data: { commentId: id, kind: 'other', words: ['xyzzy'] } })
  const answer = await comment({ postId, parentId: id })
  expect(await seal(moderator, id)).toMatchObject({ status: 'sealed' })
  expect((await publicCommentsOf(postId)).filter((one) => one.id === id)).toEqual([])
  const shown = [
    await requireComment(moderator, id),
    await requireComment(moderator, answer.id),
    await listQueue(moderator, { tab: 'handed_over' }),
    await searchComments(moderator, { words: 'xyzzy' }),
    await findSitting(moderator, { pile: null }),
  ]
  expect(JSON.stringify(shown)).not.toMatch(/xyzzy|vile/i)
  const late = moderate(moderator, { comments: [{ id, status: 'approved', version: 1 }], action: 'spam' })
  expect(JSON.stringify(await late.catch((error) => error.detail))).toMatch(/^{"notDone":(?!.*xyzzy)/i)
})

it('who looks after safety opens it, keeps it so that it waits no more, and is the only one to let it out', async () => {
  const { moderator, lead } = await team()
  const { id } = await made()
  await seal(moderator, id)
  expect(await requireComment(lead, id)).toMatchObject({ body: text, authorName: 'Xyzzy' })
  expect((await searchComments(lead, { words: 'xyzzy' })).items).toHaveLength(1)
  const waiting = async () => [
    (await findSitting(lead, { pile: null })).items.length,
    (await countWaitingPiles()).map(({ pile, count }) => [pile, count]),
  ]
  expect(await waiting()).toEqual([1, [['safety', 1]]])
  const kept = await seal(lead, id)
  expect(await waiting()).toEqual([0, []])
  await undo(lead, { eventId: kept.eventId })
  expect(await waiting()).toEqual([1, [['safety', 1]]])
  for (const action of ['unapprove', 'approve', 'trash'] as const) {
    const attempt = moderate(moderator, { comments: [await seen(id)], action })
    await expect(attempt).rejects.toMatchObject({ reason: 'forbidden' })
  }
  const { done } = await moderate(lead, { comments: [await seen(id)], action: 'unapprove' })
  expect(done).toMatchObject([{ from: 'sealed', status: 'waiting' }])
})

it('whoever sealed it by mistake takes that back', async () => {
  const { moderator } = await team()
  const { id } = await made()
  const { eventId } = await seal(moderator, id)
  expect(await undo(moderator, { eventId })).toMatchObject({ status: 'approved' })
})

it('it is kept when what is old is forgotten', async () => {
  const { moderator } = await team()
  const { id } = await made()
  await seal(moderator, id)
  await database().comment.update({ where: { id }, data: { createdAt: new Date('2020-01-01') } })
  await purgeTrash(systemActor('test'))
  expect(await seen(id)).toMatchObject({ status: 'sealed' })
})
