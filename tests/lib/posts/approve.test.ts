import { database } from '#lib/database/client.ts'
import type { StaffActor } from '#lib/people/actor.ts'
import { approve, approveByLink } from '#lib/posts/approve.ts'
import { create } from '#lib/posts/create.ts'
import { publish } from '#lib/posts/publish.ts'
import { listReviewers, listReviewsAsked } from '#lib/posts/review-queries.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { sendForReview } from '#lib/posts/send-for-review.ts'
import { requireTiming } from '#lib/posts/timing-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { bodyOf } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

let writer: StaffActor
let other: StaffActor

beforeEach(async () => {
  await database().post.deleteMany()
  await database().account.updateMany({ data: { disabledAt: new Date() } })
  await site({ secondEyes: true })
  writer = await staff('editor')
  other = await staff('editor')
})

async function draft(actor = writer): Promise<string> {
  const { postId } = await create(actor, { kind: 'post', title: 'Ready', body: bodyOf('Text.') })
  return postId
}

const needsEyes = { reason: 'conflict', detail: { needsApproval: true } }
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()

describe('a second pair of eyes', () => {
  it('is not asked for unless the site says so', async () => {
    await site({ secondEyes: false })
    const postId = await draft()
    await expect(publish(writer, { postId, version: 1, protection: 'none' })).resolves.toBeDefined()
  })

  it('is needed before publishing and scheduling, and nothing is changed without', async () => {
    const postId = await draft()
    await expect(publish(writer, { postId, version: 1, protection: 'none' })).rejects.toMatchObject(needsEyes)
    await expect(publish(other, { postId, version: 1, protection: 'none' })).rejects.toMatchObject(needsEyes)
    const form = { postId, version: 1, protection: 'none' as const, at: tomorrow() }
    await expect(schedule(writer, form)).rejects.toMatchObject(needsEyes)
    expect(await database().post.findUnique({ where: { id: postId } })).toMatchObject({
      status: 'draft',
      version: 1,
    })
  })

  it('of somebody else lets exactly this version out, by whoever publishes it', async () => {
    const postId = await draft()
    await approve(other, { postId, version: 1, note: 'Good.' })
    expect(await requireTiming(writer, postId)).toMatchObject({
      approval: { name: other.name, note: 'Good.', byLink: false },
      mayApprove: false,
    })
    await expect(publish(writer, { postId, version: 1, protection: 'adult' })).resolves.toMatchObject({
      status: 'published',
    })
  })

  it('is never the last writer’s own', async () => {
    const postId = await draft()
    await expect(approve(writer, { postId, version: 1 })).rejects.toThrow('You wrote this version yourself')
    const { version } = await save(other, { postId, version: 1, title: 'Changed' })
    await expect(approve(other, { postId, version })).rejects.toMatchObject({ reason: 'conflict' })
    await approve(writer, { postId, version })
    await expect(publish(other, { postId, version, protection: 'none' })).resolves.toBeDefined()
  })

  it('is asked again after an edit, whoever made it, and holds over steps that leave the text', async () => {
    const postId = await draft()
    await approve(other, { postId, version: 1 })
    const sent = await sendForReview(writer, { postId, version: 1 })
    const scheduled = { postId, version: sent.version, protection: 'none' as const, at: tomorrow() }
    const { version } = await schedule(writer, scheduled)
    await expect(schedule(writer, { ...scheduled, version })).resolves.toBeDefined()
    const edit = { postId, version: version + 1, title: 'One letter more' }
    await expect(save(writer, edit)).rejects.toMatchObject(needsEyes)
    await expect(approve(other, { postId, version: 1 })).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('from outside counts where no colleague could look', async () => {
    const postId = await draft()
    const holder = { reviewLinkId: crypto.randomUUID(), name: 'Srey' }
    await approveByLink(holder, { postId, version: 1 })
    const form = { postId, version: 1, protection: 'none' as const }
    await expect(publish(writer, form)).rejects.toMatchObject(needsEyes)
    await database().account.update({ where: { id: other.accountId }, data: { disabledAt: new Date() } })
    expect((await requireTiming(writer, postId)).approval).toMatchObject({ name: 'Srey', byLink: true })
    await expect(publish(writer, form)).resolves.toMatchObject({ status: 'published' })
  })

  it('is not a contributor’s', async () => {
    const postId = await draft()
    const contributor = await staff('contributor')
    await expect(approve(contributor, { postId, version: 1 })).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('asking for a look', () => {
  it('stands on the desk of who was asked, with the note, until it is done', async () => {
    const contributor = await staff('contributor')
    const postId = await draft(contributor)
    const asked = { postId, version: 1, askedOfId: other.accountId, note: 'Is the name right?' }
    expect(await sendForReview(contributor, asked)).toMatchObject({ status: 'in_review', version: 2 })
    expect(await listReviewsAsked(other)).toMatchObject([
      { postId, title: 'Ready', askedBy: contributor.name, note: 'Is the name right?', isMine: true },
    ])
    expect(await listReviewsAsked(writer)).toEqual([])
    await approve(other, { postId, version: 2 })
    expect(await listReviewsAsked(other)).toEqual([])
  })

  it('of nobody in particular stands on the desk of all who may publish it', async () => {
    const contributor = await staff('contributor')
    const postId = await draft(contributor)
    await sendForReview(contributor, { postId, version: 1 })
    expect(await listReviewsAsked(other)).toMatchObject([{ postId, isMine: false }])
    expect(await listReviewsAsked(contributor)).toEqual([])
    await sendForReview(contributor, { postId, version: 2, askedOfId: writer.accountId })
    expect(await listReviewsAsked(other)).toEqual([])
    expect(await listReviewsAsked(writer)).toHaveLength(1)
  })

  it('is of colleagues who could publish it', async () => {
    const postId = await draft()
    const contributor = await staff('contributor')
    expect((await listReviewers(writer)).map(({ id }) => id)).toEqual([other.accountId])
    await expect(
      sendForReview(writer, { postId, version: 1, askedOfId: contributor.accountId }),
    ).rejects.toMatchObject({ fields: { askedOfId: [expect.any(String)] } })
  })
})
