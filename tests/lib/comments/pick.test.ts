import { pickComment, unpickComment } from '#lib/comments/pick.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { database } from '#lib/database/client.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { submission } from './submission.ts'

useDatabase()

const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })
const actionsOf = async (commentId: string) => {
  const events = await database().moderationEvent.findMany({ where: { commentId }, orderBy: { at: 'asc' } })
  return events.map(({ action, from, to }) => [action, from, to])
}

it('a moderator picks a comment and takes the pick back, each with a row in the log', async () => {
  const moderator = await staff('moderator')
  const { id } = await comment({ status: 'approved' })
  await pickComment(moderator, { commentId: id })
  await pickComment(moderator, { commentId: id })
  expect((await rowOf(id)).pickedAt).not.toBeNull()
  await unpickComment(moderator, { commentId: id })
  expect((await rowOf(id)).pickedAt).toBeNull()
  expect(await actionsOf(id)).toEqual([
    ['pick', 'approved', 'approved'],
    ['unpick', 'approved', 'approved'],
  ])
})

it('on a post about people at risk only what its writer allowed can be picked', async () => {
  const moderator = await staff('moderator')
  const { id: postId } = await post({ protection: 'child' })
  const unasked = await comment({ postId, status: 'approved' })
  await expect(pickComment(moderator, { commentId: unasked.id })).rejects.toMatchObject({
    reason: 'conflict',
  })
  const sent = await submitComment(visitor(), submission(postId, { mayQuote: true }))
  await database().comment.update({ where: { id: sent.commentId }, data: { status: 'approved' } })
  await pickComment(moderator, { commentId: sent.commentId })
  expect((await rowOf(sent.commentId)).pickedAt).not.toBeNull()
})

it('elsewhere nobody is asked, so nothing is kept of an answer', async () => {
  const { id } = await post()
  const { commentId } = await submitComment(visitor(), submission(id, { mayQuote: true }))
  expect((await rowOf(commentId)).mayQuote).toBe(false)
})

it.each([
  ['waits', { status: 'waiting' }],
  ['its writer took away', { status: 'approved', withdrawnAt: new Date(), body: '', authorName: '' }],
] as const)('what %s cannot be picked', async (_, values) => {
  const { id } = await comment(values)
  await expect(pickComment(await staff('moderator'), { commentId: id })).rejects.toMatchObject({
    reason: 'not_found',
  })
})

it('nobody else picks', async () => {
  const { id } = await comment({ status: 'approved' })
  for (const actor of [visitor(), await staff('author')]) {
    await expect(pickComment(actor, { commentId: id })).rejects.toMatchObject({
      reason: expect.stringMatching(/forbidden|unauthenticated/),
    })
  }
})
