import { LimitWriterForm } from '#lib/comments/schema.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { findProvenWriter } from '#lib/comments/writers/known.ts'
import { endLimit, knowWriter, limitWriter } from '#lib/comments/writers/limit-writer.ts'
import type { Proof } from '#lib/comments/writers/proof-cookie.ts'
import { database } from '#lib/database/client.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { submission } from './submission.ts'

useDatabase()
beforeAll(() => site({ commentsMode: 'open' }))

async function writer() {
  const proof = await commenter({ knownSince: null })
  const { id: commentId } = await comment({ commenterId: proof.id })
  return { proof, commentId }
}
const find = (proof: Proof) => findProvenWriter(database(), proof)
const submit = async (proof: Proof, values = {}) =>
  await submitComment(visitor(), submission((await post()).id, { proof, ...values }))

it('“We know this person” lets what they write appear at once, until it is taken back', async () => {
  const { proof, commentId } = await writer()
  const moderator = await staff('moderator')
  await knowWriter(moderator, { commentId, isKnown: true })
  expect((await submit(proof, { body: 'Of one who is known.' })).status).toBe('approved')
  expect(await database().commenter.findUnique({ where: { id: proof.id } })).toMatchObject({
    knownById: moderator.accountId,
  })
  await knowWriter(moderator, { commentId, isKnown: false })
  expect((await submit(proof, { body: 'Of one who is not.' })).status).toBe('waiting')
})

it('a hold keeps everything of theirs waiting, known or not, and ends by itself', async () => {
  const { proof, commentId } = await writer()
  const moderator = await staff('moderator')
  await knowWriter(moderator, { commentId, isKnown: true })
  await limitWriter(moderator, { commentId, kind: 'hold', days: 3, reason: 'Heated.' })
  expect((await submit(proof, { body: 'Held for three days.' })).status).toBe('waiting')
  await database().commenter.update({ where: { id: proof.id }, data: { heldUntil: new Date(0) } })
  expect((await submit(proof, { body: 'And then no more.' })).status).toBe('approved')
})

it('a pause takes nothing of theirs and tells them until when; the team can be written to', async () => {
  const { proof, commentId } = await writer()
  const moderator = await staff('moderator')
  await limitWriter(moderator, { commentId, kind: 'pause', days: 7, reason: 'Insults.' })
  const { pausedUntil } = (await find(proof))!
  await expect(submit(proof)).rejects.toMatchObject({ reason: 'forbidden', detail: { until: pausedUntil } })
  expect((await submit(proof, { audience: 'team' })).status).toBe('waiting')
  expect(pausedUntil!.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  await endLimit(moderator, { commentId })
  expect((await submit(proof, { body: 'Back again after that.' })).status).toBe('waiting')
})

it('a new limit takes the place of the former, and each leaves a row in the log without the words', async () => {
  const { proof, commentId } = await writer()
  const moderator = await staff('moderator')
  await limitWriter(moderator, { commentId, kind: 'pause', days: 7, reason: 'Insults Dara.' })
  await limitWriter(moderator, { commentId, kind: 'hold', days: 2, reason: 'Calmer now.' })
  await endLimit(moderator, { commentId })
  expect(await find(proof)).toMatchObject({ heldUntil: null, pausedUntil: null })
  const log = await database().auditEvent.findMany({ where: { subject: proof.id }, orderBy: { at: 'asc' } })
  expect(log.map(({ action, accountId }) => [action, accountId])).toEqual(
    ['commenter.pause', 'commenter.hold', 'commenter.end-limit'].map((action) => [
      action,
      moderator.accountId,
    ]),
  )
  expect(JSON.stringify(log)).not.toMatch(/Dara|Calmer/)
})

it('asks for a reason and an end', () => {
  const form = (values: object) =>
    LimitWriterForm.safeParse({
      commentId: crypto.randomUUID(),
      kind: 'hold',
      days: 7,
      reason: 'Rude.',
      ...values,
    })
  expect(form({}).success).toBe(true)
  for (const bad of [{ reason: ' ' }, { days: 0 }, { days: 366 }, { days: 1.5 }, { kind: 'shadow' }])
    expect([bad, form(bad).success]).toEqual([bad, false])
})

it('is not for everybody, and not about who has proved nothing', async () => {
  const { commentId } = await writer()
  for (const role of ['author', 'viewer'] as const) {
    const actor = await staff(role)
    for (const tried of [
      knowWriter(actor, { commentId, isKnown: true }),
      limitWriter(actor, { commentId, kind: 'hold', days: 1, reason: 'x' }),
      endLimit(actor, { commentId }),
    ])
      await expect(tried).rejects.toMatchObject({ reason: 'forbidden' })
  }
  const { id } = await comment()
  await expect(knowWriter(await staff('moderator'), { commentId: id, isKnown: true })).rejects.toMatchObject({
    reason: 'conflict',
  })
})
