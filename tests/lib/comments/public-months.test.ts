import { countMonths } from '#lib/comments/numbers/count-months.ts'
import { listPublicMonths } from '#lib/comments/numbers/public-months.ts'
import { database } from '#lib/database/client.ts'
import type { ModerationAction } from '#lib/database/generated/enums.ts'
import { systemActor } from '#lib/people/actor.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

const housekeeping = systemActor('test')
const thisMonth = new Date()

async function decided(postId: string, action: ModerationAction, { minutes = 60, reason = '' } = {}) {
  const made = await comment({ postId })
  const sent = new Date(thisMonth.getTime() - 1_000)
  const to = { approve: 'approved', reject: 'rejected', spam: 'spam' }[action as 'approve'] as 'approved'
  await database().moderationEvent.create({
    data: {
      commentId: made.id,
      action: 'submit',
      to: 'waiting',
      at: new Date(sent.getTime() - minutes * 60_000),
    },
  })
  return await database().moderationEvent.create({
    data: { commentId: made.id, action, from: 'waiting', to, reason, at: sent },
  })
}

it('tells months in numbers, small ones not exactly, and of people at risk the totals alone', async () => {
  const [plain, atRisk] = [await post(), await post({ protection: 'child' })]
  for (let at = 0; at < 6; at++) await decided(plain.id, 'approve')
  for (let at = 0; at < 5; at++) await decided(plain.id, 'reject', { reason: 'unkind' })
  for (let at = 0; at < 5; at++) await decided(atRisk.id, 'reject', { reason: 'identifies' })
  await decided(plain.id, 'reject', { reason: 'advertising' })
  await decided(plain.id, 'spam')
  const undone = await decided(plain.id, 'spam')
  await database().moderationEvent.create({
    data: { commentId: undone.commentId, action: 'undo', to: 'waiting', revertsId: undone.id },
  })
  const { id: commentId } = await comment({ postId: plain.id, status: 'approved' })
  await database().commentReport.create({ data: { commentId, kind: 'spam', count: 7 } })
  await countMonths(housekeeping)
  await countMonths(housekeeping)
  const told = await listPublicMonths()
  const [month] = told.months
  expect(month).toMatchObject({ approved: 6, declined: 11, spam: 'few', medianMinutes: 60 })
  expect(told.declined).toEqual([
    { code: 'unkind', number: 5 },
    { code: 'advertising', number: 'few' },
  ])
  expect(told.reports).toEqual([{ code: 'spam', number: 7 }])
  expect(JSON.stringify(told)).not.toContain('identifies')
})
