import { database } from '#lib/database/client.ts'
import type { Role } from '#lib/people/roles.ts'
import { create } from '#lib/posts/create.ts'
import { findPublicPost } from '#lib/posts/public-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { returnToDraft } from '#lib/posts/return-to-draft.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { sendForReview } from '#lib/posts/send-for-review.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { useDatabase } from '../../factories/database.ts'
import { media } from '../../factories/media.ts'
import { staff, visitor } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

const stored = (id: string) => database().post.findUniqueOrThrow({ where: { id } })
const reasons = async (postId: string) =>
  (await database().revision.findMany({ where: { postId }, orderBy: { number: 'asc' } })).map(
    ({ reason }) => reason,
  )
const logged = (subject: string, action: string) =>
  database().auditEvent.count({ where: { subject, action } })
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

async function draft(role: Role = 'editor') {
  const actor = await staff(role)
  const { postId, path } = await create(actor, { kind: 'post', title: 'Ready', body: bodyOf('Text.') })
  return { actor, postId, path }
}

describe('publishing', () => {
  it('takes the library’s words for a picture that has none in the text, as readers do', async () => {
    const actor = await staff('editor')
    const goesOut = async (words: Parameters<typeof media>[0]) => {
      const { id } = await media(words)
      const body = { type: 'doc', version: 1, content: [{ type: 'picture', attrs: { mediaId: id } }] }
      const { postId } = await create(actor, { kind: 'post', title: 'A stall', body })
      return await publish(actor, { postId, version: 1, protection: 'none' })
    }
    await expect(goesOut({ alt: 'A stall' })).resolves.toMatchObject({ status: 'published' })
    await expect(goesOut({ decorative: true })).resolves.toMatchObject({ status: 'published' })
    await expect(goesOut({ alt: ' ' })).rejects.toThrow(/has no description/)
  })

  it('shows it to readers at once, with its history and a row in the log', async () => {
    const { actor, postId, path } = await draft('author')
    expect(await findPublicPost(path)).toBeNull()
    const moved = await publish(actor, { postId, version: 1, protection: 'adult' })
    expect(moved).toMatchObject({
      postId,
      version: 2,
      status: 'published',
      path,
      publishedAt: expect.any(Date),
    })
    expect(await findPublicPost(path)).toMatchObject({ id: postId, protection: 'adult' })
    expect(await reasons(postId)).toEqual(['saved', 'published'])
    expect(await logged(postId, 'post.publish')).toBe(1)
  })

  it('twice is publishing once, and both are told the same', async () => {
    const { actor, postId } = await draft()
    const form = { postId, version: 1, protection: 'none' as const }
    const [one, two, three] = await Promise.all([
      publish(actor, form),
      publish(actor, form),
      publish(actor, form),
    ])
    expect(two).toEqual(one)
    expect(three).toEqual(one)
    expect(await reasons(postId)).toEqual(['saved', 'published'])
    expect(await publish(actor, { postId, version: one.version })).toEqual(one)
  })

  it('of a text that has changed since is a conflict', async () => {
    const { actor, postId } = await draft()
    await save(await staff('editor'), { postId, version: 1, title: 'Changed' })
    await expect(publish(actor, { postId, version: 1, protection: 'none' })).rejects.toMatchObject({
      reason: 'conflict',
      detail: { version: 2 },
    })
    await publish(actor, { postId, version: 2, protection: 'none' })
    await save(actor, { postId, version: 3, title: 'Changed again' })
    await expect(publish(actor, { postId, version: 2 })).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('and saving at once leave one after the other', async () => {
    const { actor, postId } = await draft()
    const both = await Promise.allSettled([
      publish(actor, { postId, version: 1, protection: 'none' }),
      save(actor, { postId, version: 1, title: 'At the same time' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await stored(postId)).version).toBe(2)
  })

  it('asks first whether somebody could be harmed', async () => {
    const { actor, postId } = await draft()
    const asked = publish(actor, { postId, version: 1 })
    await expect(asked).rejects.toMatchObject({
      fields: { protection: ['Could someone be harmed by being recognised here?'] },
    })
    expect((await stored(postId)).status).toBe('draft')
    await save(actor, { postId, version: 1, protection: 'not_sure' })
    await expect(publish(actor, { postId, version: 2 })).resolves.toMatchObject({ status: 'published' })
  })

  it('needs a title and a text', async () => {
    const editor = await staff('editor')
    const { postId } = await create(editor, { kind: 'post' })
    const published = publish(editor, { postId, version: 1, protection: 'none' })
    await expect(published).rejects.toMatchObject({
      fields: { title: [expect.any(String)], body: [expect.any(String)] },
    })
  })

  it('names the picture that has no description', async () => {
    const editor = await staff('editor')
    const picture = await database().media.create({
      data: { hash: 'h', width: 4, height: 3, renditions: [], master: 'm', fileName: 'workroom.jpg' },
    })
    const shown = (attrs: object) => ({
      type: 'doc',
      version: 1,
      content: [
        { type: 'blockquote', content: [{ type: 'picture', attrs: { mediaId: picture.id, ...attrs } }] },
      ],
    })
    const { postId } = await create(editor, {
      kind: 'post',
      title: 'Pictured',
      body: shown({}),
      protection: 'none',
    })
    await expect(publish(editor, { postId, version: 1 })).rejects.toMatchObject({
      fields: { body: [expect.stringContaining('“workroom.jpg”')] },
    })
    await save(editor, { postId, version: 1, body: shown({ decorative: true }) })
    await expect(publish(editor, { postId, version: 2 })).resolves.toMatchObject({ status: 'published' })
    expect(await database().mediaUse.count({ where: { postId, mediaId: picture.id, place: 'body' } })).toBe(1)
  })

  it('again keeps the date of the first time', async () => {
    const { id } = await post({ publishedAt: new Date('2010-12-13T09:00:00Z') })
    const editor = await staff('editor')
    await takeDown(editor, { postId: id })
    const back = await publish(editor, { postId: id, version: 2 })
    expect(back.publishedAt).toEqual(new Date('2010-12-13T09:00:00Z'))
  })

  it('is refused for what was withdrawn', async () => {
    const { actor, postId } = await draft()
    await database().post.update({ where: { id: postId }, data: { withdrawnAt: new Date() } })
    const published = publish(actor, { postId, version: 1, protection: 'none' })
    await expect(published).rejects.toMatchObject({
      reason: 'conflict',
      message: expect.stringContaining('withdrawn'),
    })
  })
})

describe('scheduling', () => {
  it('shows it from that moment of the database’s clock', async () => {
    const { actor, postId, path } = await draft('author')
    const at = inHours(2)
    const moved = await schedule(actor, { postId, version: 1, at, protection: 'none' })
    expect(moved).toMatchObject({ version: 2, status: 'scheduled', publishedAt: new Date(at) })
    expect(await findPublicPost(path)).toBeNull()
    expect(await reasons(postId)).toEqual(['saved', 'scheduled'])
    expect(await logged(postId, 'post.schedule')).toBe(1)
    await database()
      .$executeRaw`UPDATE post SET published_at = now() - interval '1 second' WHERE id = ${postId}::uuid`
    expect(await findPublicPost(path)).toMatchObject({ id: postId })
    await expect(schedule(actor, { postId, version: 2, at })).rejects.toMatchObject({ reason: 'conflict' })
    await expect(takeDown(actor, { postId })).resolves.toMatchObject({ status: 'taken_down' })
  })

  it('reads the time with its zone, and can be moved', async () => {
    const { actor, postId } = await draft()
    const first = { postId, version: 1, at: '2099-11-30T09:00:00+07:00', protection: 'none' as const }
    expect((await schedule(actor, first)).publishedAt).toEqual(new Date('2099-11-30T02:00:00Z'))
    const moved = await schedule(actor, { postId, version: 2, at: '2099-12-01T09:00:00Z' })
    expect(moved.publishedAt).toEqual(new Date('2099-12-01T09:00:00Z'))
    const now = await publish(actor, { postId, version: 3 })
    expect(now.publishedAt!.getTime()).toBeLessThanOrEqual(Date.now() + 1_000)
  })

  it('in the past, or without a zone, is refused in its field', async () => {
    const { actor, postId } = await draft()
    const past = schedule(actor, { postId, version: 1, at: inHours(-1), protection: 'none' })
    await expect(past).rejects.toMatchObject({ fields: { at: [expect.stringContaining('has passed')] } })
    const local = schedule(actor, { postId, version: 1, at: '2099-11-30T09:00', protection: 'none' })
    await expect(local).rejects.toMatchObject({ fields: { at: ['Please give a day and a time.'] } })
  })

  it('is checked like publishing, then and at each change', async () => {
    const { actor, postId } = await draft()
    await expect(schedule(actor, { postId, version: 1, at: inHours(1) })).rejects.toMatchObject({
      fields: { protection: expect.any(Array) },
    })
    await schedule(actor, { postId, version: 1, at: inHours(1), protection: 'none' })
    await expect(save(actor, { postId, version: 2, title: '' })).rejects.toMatchObject({
      fields: { title: expect.any(Array) },
    })
    await expect(save(actor, { postId, version: 2, title: 'Better' })).resolves.toMatchObject({ version: 3 })
  })

  it('is not for what readers knew, which keeps its date', async () => {
    const { id } = await post()
    const editor = await staff('editor')
    await takeDown(editor, { postId: id })
    await expect(schedule(editor, { postId: id, version: 2, at: inHours(1) })).rejects.toMatchObject({
      reason: 'conflict',
    })
  })

  it('is taken back with nothing going out', async () => {
    const { actor, postId } = await draft()
    await schedule(actor, { postId, version: 1, at: inHours(1), protection: 'none' })
    await expect(returnToDraft(actor, { postId })).resolves.toMatchObject({
      status: 'draft',
      publishedAt: null,
      version: 3,
    })
    await expect(returnToDraft(actor, { postId })).rejects.toMatchObject({ reason: 'conflict' })
    expect(await logged(postId, 'post.return_to_draft')).toBe(1)
  })
})

describe('a review', () => {
  it('is asked for by a contributor and ends in publishing by an editor', async () => {
    const { actor, postId } = await draft('contributor')
    const sent = await sendForReview(actor, { postId, version: 1 })
    expect(sent).toMatchObject({ status: 'in_review', version: 2 })
    expect(await sendForReview(actor, { postId, version: 2 })).toMatchObject({
      status: 'in_review',
      version: 2,
    })
    await expect(sendForReview(actor, { postId, version: 1 })).rejects.toMatchObject({ reason: 'conflict' })
    await expect(
      publish(await staff('editor'), { postId, version: 2, protection: 'none' }),
    ).resolves.toMatchObject({ status: 'published' })
    expect(await logged(postId, 'post.send_for_review')).toBe(1)
  })
})

describe('taking down', () => {
  it('removes it from readers at once, with its history and a row in the log', async () => {
    const { id, path } = await post()
    const editor = await staff('editor')
    expect(await takeDown(editor, { postId: id })).toMatchObject({ status: 'taken_down', version: 2 })
    expect(await findPublicPost(path)).toBeNull()
    expect(await reasons(id)).toEqual(['taken_down'])
    expect(await logged(id, 'post.take_down')).toBe(1)
    await expect(takeDown(editor, { postId: id })).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('works while somebody else changes the text', async () => {
    const { id, path } = await post()
    const [one, other] = [await staff('editor'), await staff('editor')]
    await Promise.allSettled([
      save(one, { postId: id, version: 1, title: 'New' }),
      takeDown(other, { postId: id }),
    ])
    expect(await findPublicPost(path)).toBeNull()
  })
})

describe('who may', () => {
  type Act = (actor: Awaited<ReturnType<typeof staff>>, postId: string) => Promise<unknown>
  const acts: [string, Act][] = [
    ['publish', (actor, postId) => publish(actor, { postId, version: 1, protection: 'none' })],
    [
      'schedule',
      (actor, postId) => schedule(actor, { postId, version: 1, at: inHours(1), protection: 'none' }),
    ],
    ['take down', (actor, postId) => takeDown(actor, { postId })],
  ]

  it.each(acts)('%s: not a contributor, though it is their own', async (_, act) => {
    const { actor, postId } = await draft('contributor')
    await expect(act(actor, postId)).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it.each(acts)('%s: not an author whose it is not', async (_, act) => {
    const { postId } = await draft('author')
    await expect(act(await staff('author'), postId)).rejects.toMatchObject({ reason: 'not_found' })
    const { id } = await post()
    await expect(act(await staff('author'), id)).rejects.toMatchObject({ reason: 'forbidden' })
  })

  it.each(acts)('%s: not a moderator, a viewer or a visitor', async (_, act) => {
    const { id } = await post()
    await expect(act(await staff('moderator'), id)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(act(await staff('viewer'), id)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(act(visitor() as never, id)).rejects.toMatchObject({ reason: 'unauthenticated' })
    expect(await stored(id)).toMatchObject({ status: 'published', version: 1 })
  })
})
