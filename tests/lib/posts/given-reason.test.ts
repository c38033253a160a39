import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { type CheckedPost, checkEveryPost, checkPostAt } from '#lib/posts/check-posts.ts'
import { create } from '#lib/posts/create.ts'
import { publish } from '#lib/posts/publish.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { save } from '#lib/posts/save.ts'
import { schedule } from '#lib/posts/schedule.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

const linked = (text: string, href: string) => ({
  type: 'doc',
  version: 1,
  content: [
    { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }] },
  ],
})

async function withBrokenLink() {
  const actor = await staff('editor')
  const body = linked('the sewing room', '/never/')
  const { postId } = await create(actor, { kind: 'post', title: 'Ready', body, protection: 'none' })
  return { actor, postId }
}

const given = (postId: string) =>
  database().givenReason.findMany({
    where: { postId },
    orderBy: { at: 'asc' },
    select: { version: true, codes: true, reason: true, accountId: true },
  })
const broken = 'The link “the sewing room” (/never/) leads to nothing on this site.'
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

describe('what a check asks about', () => {
  it('holds publishing and scheduling back until somebody says why it is right', async () => {
    const { actor, postId } = await withBrokenLink()
    const form = { postId, version: 1 }
    await expect(publish(actor, form)).rejects.toMatchObject({ fields: { reason: [broken] } })
    await expect(schedule(actor, { ...form, at: inAnHour() })).rejects.toMatchObject({
      fields: { reason: [broken] },
    })
    await expect(publish(actor, { ...form, reason: '  ' })).rejects.toMatchObject({
      fields: { reason: [broken] },
    })
    await schedule(actor, { ...form, at: inAnHour(), reason: 'That page goes out the same day.' })
    expect(await given(postId)).toEqual([
      {
        version: 2,
        codes: ['link_broken'],
        reason: 'That page goes out the same day.',
        accountId: actor.accountId,
      },
    ])
  })

  it('is told to the log as a code, never in the words of the person', async () => {
    const { actor, postId } = await withBrokenLink()
    await publish(actor, { postId, version: 1, reason: 'Asked Sokha.' })
    const events = await database().auditEvent.findMany({ where: { subject: postId } })
    const [event] = events.filter(({ action }) => action === 'post.reason')
    expect(event!.detail).toEqual({ version: 2, codes: ['link_broken'] })
    expect(JSON.stringify(events)).not.toContain('Sokha')
  })

  it('holds back what blocks, whatever the reason', async () => {
    const { actor, postId } = await withBrokenLink()
    await save(actor, { postId, version: 1, title: '' })
    const refused = publish(actor, { postId, version: 2, reason: 'It is urgent.' })
    await expect(refused).rejects.toMatchObject({ fields: { title: ['Please give it a title.'] } })
    expect(await given(postId)).toEqual([])
  })

  it('is asked about once: an update that brings nothing new needs no reason', async () => {
    const { actor, postId } = await withBrokenLink()
    await publish(actor, { postId, version: 1, reason: 'Asked Sokha.' })
    await save(actor, { postId, version: 2, title: 'Ready at last' })
    const update = { postId, version: 3, body: linked('another', '/never/either/') }
    await expect(save(actor, update)).rejects.toMatchObject({ fields: { reason: [expect.any(String)] } })
    await save(actor, { ...update, reason: 'It comes tomorrow.' })
    expect((await given(postId)).map(({ version }) => version)).toEqual([2, 4])
  })

  it('keeps no reason where nothing was asked', async () => {
    const actor = await staff('editor')
    const { postId } = await create(actor, { kind: 'post', title: 'Ready', body: bodyOf('Text.') })
    await publish(actor, { postId, version: 1, protection: 'none', reason: 'No need.' })
    expect(await given(postId)).toEqual([])
  })
})

describe('the same checks', () => {
  it('show on the screen, and on the command line for one path or for all that is out or scheduled', async () => {
    const { actor, postId } = await withBrokenLink()
    const { findings, form } = await requirePost(actor, postId)
    expect(findings[0]).toMatchObject({ level: 'asks', code: 'link_broken', place: [0] })
    const machine = systemActor('command line')
    expect(await checkPostAt(machine, form.path.slice(0, -1))).toMatchObject({ path: form.path, findings })
    expect(await checkPostAt(machine, '/never/')).toBeNull()

    const out = await post({ body: linked('there', form.path) })
    await post({ status: 'draft', publishedAt: null, path: '/unseen/', body: linked('nowhere', '/never/') })
    const all: CheckedPost[] = []
    for await (const checked of checkEveryPost(machine)) all.push(checked)
    expect(all.map(({ path }) => path)).toContain(out.path)
    expect(all.map(({ path }) => path)).not.toContain('/unseen/')
    expect(all.find(({ path }) => path === out.path)!.findings).toMatchObject([
      { code: 'link_broken', message: expect.stringContaining('readers cannot see now') },
      { code: 'protection', level: 'hint' },
    ])
  })

  it('are not for who may not see everybody’s texts', async () => {
    await expect(checkPostAt(await staff('author'), '/')).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(checkEveryPost(await staff('author')).next()).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
