import { emptyDocument } from '#lib/content/schema.ts'
import { database } from '#lib/database/client.ts'
import type { Actor } from '#lib/people/actor.ts'
import { create } from '#lib/posts/create.ts'
import { attend } from '#lib/posts/presence.ts'
import { listEndpoints } from '#lib/web/registry.ts'
import { useDatabase } from '../../factories/database.ts'
import { media } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'
import { jpeg } from '../../factories/pictures.ts'
import { bodyOf } from '../../factories/posts.ts'

useDatabase()

beforeAll(async () => {
  await import('../../../app/admin/media/uploads/route.ts')
  await import('../../../app/admin/media/uploads/[id]/route.ts')
  await import('../../../app/admin/preview/[id]/route.tsx')
  await import('../../../app/admin/posts/autosave/route.ts')
  await import('../../../app/admin/posts/leave/route.ts')
})

async function ask(name: string, actor: Actor, request: Request): Promise<Response> {
  const route = listEndpoints().find((endpoint) => endpoint.name === name)
  return (await route!.tryAs(actor, request)) as Response
}

const site = 'http://localhost:3000'
const preview = (actor: Actor, id: string) =>
  ask('GET /admin/preview/[id]', actor, new Request(`${site}/admin/preview/${id}`))

describe('an upload', () => {
  const address = `${site}/admin/media/uploads`
  const begin = (actor: Actor, form: object) =>
    ask(
      'POST /admin/media/uploads',
      actor,
      new Request(address, { method: 'POST', body: JSON.stringify(form) }),
    )
  const piece = (actor: Actor, id: string, offset: number, body: Uint8Array<ArrayBuffer>) => {
    const request = new Request(`${address}/${id}?offset=${offset}`, { method: 'PUT', body })
    return ask('PUT /admin/media/uploads/[id]', actor, request)
  }
  const of = (method: string, actor: Actor, id: string) =>
    ask(`${method} /admin/media/uploads/[id]`, actor, new Request(`${address}/${id}`, { method }))

  it('comes in pieces, says how far it is, and is answered with the picture', async () => {
    const actor = await staff('author')
    const file = new Uint8Array(await jpeg(800, 600, 77))
    const form = { id: crypto.randomUUID(), postId: null, fileName: 'The river ស.jpg', bytes: file.length }
    expect(await (await begin(actor, form)).json()).toEqual({ received: 0, bytes: file.length, item: null })
    await piece(actor, form.id, 0, file.subarray(0, 2_000))
    expect(await (await of('GET', actor, form.id)).json()).toMatchObject({ received: 2_000 })
    await piece(actor, form.id, 2_000, file.subarray(2_000))
    const answer = await (await of('POST', actor, form.id)).json()
    expect(answer).toMatchObject({
      wasHere: false,
      item: { fileName: 'The river ស.jpg', alt: '', picture: { width: 800, height: 600 } },
    })
    expect(answer.item.picture.sources.length).toBeGreaterThan(0)
  })

  it('can be given up', async () => {
    const actor = await staff('author')
    const form = { id: crypto.randomUUID(), postId: null, fileName: 'a.jpg', bytes: 10 }
    await begin(actor, form)
    expect((await of('DELETE', actor, form.id)).status).toBe(204)
    await expect(of('GET', actor, form.id)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('of what cannot be read is refused', async () => {
    const actor = await staff('author')
    const request = new Request(address, { method: 'POST', body: 'no JSON' })
    await expect(ask('POST /admin/media/uploads', actor, request)).rejects.toMatchObject({
      name: 'InvalidError',
    })
    const large = new Uint8Array(257 * 1024)
    await expect(piece(actor, crypto.randomUUID(), 0, large)).rejects.toMatchObject({ reason: 'too_large' })
    await expect(piece(actor, 'x', 0, large.subarray(0, 1))).rejects.toMatchObject({ name: 'InvalidError' })
  })

  it('that is no picture is refused', async () => {
    const actor = await staff('author')
    const text = new TextEncoder().encode('<svg/>')
    const form = { id: crypto.randomUUID(), postId: null, fileName: '', bytes: text.length }
    await begin(actor, form)
    await piece(actor, form.id, 0, text)
    await expect(of('POST', actor, form.id)).rejects.toThrow(/picture|SVG/i)
    expect(await database().media.count({ where: { fileName: '' } })).toBe(0)
  })
})

describe('a preview', () => {
  it('shows a draft as readers would see it, marked and kept nowhere', async () => {
    const actor = await staff('author')
    const item = await media({ actor })
    const body = {
      ...bodyOf('Not for readers yet.'),
      content: [
        ...bodyOf('Not for readers yet.').content,
        { type: 'picture', attrs: { mediaId: item.id, alt: 'A boat at the bank' } },
      ],
    }
    const nextSteps = [
      { kind: 'give' as const, title: 'Give a desk', text: 'One.', linkUrl: null, linkLabel: null },
    ]
    const { postId } = await create(actor, {
      kind: 'post',
      title: 'A draft',
      body,
      nextStepsMode: 'own',
      nextSteps,
    })
    const answer = await preview(actor, postId)
    const html = await answer.text()
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    for (const shown of [
      'Preview.',
      'A draft',
      'Not for readers yet.',
      'A boat at the bank',
      'Give a desk',
    ]) {
      expect(html).toContain(shown)
    }
    expect(html).toContain('noindex')
    expect(html).not.toContain('<script')
  })

  it('of somebody else’s draft is not there', async () => {
    const { postId } = await create(await staff('editor'), {
      kind: 'post',
      title: 'Secret',
      body: emptyDocument(),
    })
    await expect(preview(await staff('author'), postId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('of what is no id is not there', async () => {
    await expect(preview(await staff('author'), 'x')).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('a text that saves itself', () => {
  const send = (actor: Actor, body: string) =>
    ask(
      'POST /admin/posts/autosave',
      actor,
      new Request(`${site}/admin/posts/autosave`, { method: 'POST', body }),
    )

  it('comes as JSON and is answered with the version to go on from', async () => {
    const actor = await staff('author')
    const form = { postId: crypto.randomUUID(), kind: 'post', version: 0, content: { title: 'Begun' } }
    const answer = await send(actor, JSON.stringify(form))
    expect(await answer.json()).toMatchObject({
      postId: form.postId,
      version: 1,
      isPending: false,
      leftOut: {},
    })
  })

  it('that is no text, or too large, is refused', async () => {
    const actor = await staff('author')
    await expect(send(actor, '{')).rejects.toMatchObject({ name: 'InvalidError' })
    await expect(send(actor, ' '.repeat(4 * 1024 * 1024 + 1))).rejects.toMatchObject({ reason: 'too_large' })
  })
})

it('an editor that is closed says so, and nonsense is no trouble', async () => {
  const actor = await staff('author')
  const { postId } = await create(actor, { kind: 'post', title: 'Mine', body: emptyDocument() })
  const editorId = crypto.randomUUID()
  await attend(actor, { postId, editorId })
  const leave = (asked: string) =>
    ask(
      'POST /admin/posts/leave',
      actor,
      new Request(`${site}/admin/posts/leave?${asked}`, { method: 'POST' }),
    )
  expect((await leave('postId=x')).status).toBe(204)
  expect(await database().presence.count()).toBe(1)
  expect((await leave(`postId=${postId}&editorId=${editorId}`)).status).toBe(204)
  expect(await database().presence.count()).toBe(0)
})
