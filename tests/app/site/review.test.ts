import { createHash } from 'node:crypto'
import { database } from '#lib/database/client.ts'
import type { StaffActor } from '#lib/people/actor.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { publish } from '#lib/posts/publish.ts'
import { save } from '#lib/posts/save.ts'
import { trash } from '#lib/posts/trash.ts'
import { longestNote, mostNotes, notesInAnHour } from '#lib/review/limits.ts'
import { makeLink } from '#lib/review/make-link.ts'
import { listLinks, listNotes } from '#lib/review/queries.ts'
import { revokeLink } from '#lib/review/revoke-link.ts'
import { useDatabase } from '../../factories/database.ts'
import { media } from '../../factories/media.ts'
import { staff } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { attribute, byId, send, visit } from './visit.ts'

useDatabase()

let editor: StaffActor

beforeAll(async () => {
  await site({ quickExit: true })
  editor = await staff('editor')
})

type Wish = Partial<Parameters<typeof makeLink>[1]>

async function draftWithLink(wish: Wish = {}, text = 'Sokha speaks of the loom.') {
  const { postId } = await create(editor, { kind: 'post', title: 'Not yet', body: bodyOf(text) })
  return { postId, ...(await linkTo(postId, wish)) }
}

async function linkTo(postId: string, wish: Wish = {}) {
  const { link, path } = await makeLink(editor, { postId, days: 1, shows: 'newest', ...wish })
  return { linkId: link.id, path, code: path.split('#')[1]! }
}

async function open(code: string) {
  const answer = await send('/-/preview', { code })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const location = answer.headers.get('location') ?? ''
  return { answer, location, cookie, read: () => visit(location, { cookie }) }
}

const ended = 'This link has ended.'

describe('a review link', () => {
  it('leads to a page that asks for its code, which stands in no address', async () => {
    const { path, code } = await draftWithLink()
    expect(path).toBe(`/-/preview#${code}`)
    const page = await visit('/-/preview')
    expect(page.status).toBe(200)
    expect(page.all(byId('review-code'))).toHaveLength(1)
    expect(page.text).not.toContain('Sokha')
  })

  it('is opened by its code or pasted whole, and shows the text to this browser alone', async () => {
    const { linkId, code, path } = await draftWithLink()
    const { answer, location, read } = await open(` https://kapok.example${path} `)
    expect(answer.status).toBe(303)
    expect(location).toBe(`/-/preview/${linkId}`)
    expect(answer.headers.get('set-cookie')).toBe(
      `review=${code}; Path=/-/preview/${linkId}; HttpOnly; SameSite=Lax`,
    )
    const page = await read()
    expect(page.status).toBe(200)
    expect(page.text).toContain('Sokha speaks of the loom.')
    expect(page.text).toContain('This is not public.')
    expect(page.text).not.toContain(code)
    expect((await visit(location)).text).not.toContain('Sokha')
    expect((await visit(location, { cookie: 'review=wrong' })).text).not.toContain('Sokha')
    const other = await draftWithLink()
    const { cookie } = await open(other.code)
    expect((await visit(location, { cookie })).text).not.toContain('Sokha')
  })

  it('says on every page that nobody may keep it, find it or be told of it', async () => {
    const { code } = await draftWithLink()
    const { answer, read, location } = await open(code)
    for (const page of [
      await visit('/-/preview'),
      await read(),
      await visit(location),
      await open('wrong').then((opened) => opened.answer),
    ]) {
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(page.headers.get('referrer-policy')).toBe('same-origin')
      expect(page.tags).toEqual([])
      expect(page.text).toContain('content="noindex, nofollow"')
    }
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('is stored as its SHA-256 alone', async () => {
    const { linkId, code } = await draftWithLink()
    expect(Buffer.from(code, 'base64url').length).toBeGreaterThanOrEqual(16)
    const row = await database().reviewLink.findUniqueOrThrow({ where: { id: linkId } })
    expect(Buffer.from(row.tokenHash)).toEqual(createHash('sha256').update(code).digest())
    expect(JSON.stringify(await database().auditEvent.findMany())).not.toContain(code)
  })

  it('counts how often it was opened, not how often it was read', async () => {
    const { postId, code } = await draftWithLink()
    expect((await listLinks(editor, postId))[0]).toMatchObject({ openings: 0, lastOpenedAt: null })
    const { read } = await open(code)
    await read()
    await read()
    await open(code)
    await open('wrong')
    expect((await listLinks(editor, postId))[0]).toMatchObject({
      openings: 2,
      lastOpenedAt: expect.any(Date),
    })
  })

  it('leads nowhere once it is revoked, also where it was opened before', async () => {
    const { linkId, code, postId } = await draftWithLink()
    const { read } = await open(code)
    await revokeLink(editor, { linkId })
    await revokeLink(editor, { linkId })
    const page = await read()
    expect([page.status, page.text.includes(ended), page.text.includes('Sokha')]).toEqual([404, true, false])
    expect((await open(code)).answer.status).toBe(404)
    expect((await listLinks(editor, postId))[0]!.state).toBe('revoked')
    const events = await database().auditEvent.findMany({ where: { subject: postId } })
    expect(events.map(({ action }) => action).filter((action) => action.startsWith('review-link'))).toEqual([
      'review-link.make',
      'review-link.revoke',
    ])
  })

  it('ends by the clock of the database', async () => {
    const { linkId, code, postId } = await draftWithLink({ days: 30 })
    const { read } = await open(code)
    await database().$executeRaw`UPDATE review_link SET created_at = created_at - interval '31 days',
      expires_at = expires_at - interval '31 days' WHERE id = ${linkId}::uuid`
    expect((await read()).status).toBe(404)
    expect((await open(code)).answer.status).toBe(404)
    expect((await listLinks(editor, postId))[0]!.state).toBe('ended')
  })

  it('can last from a day to thirty', async () => {
    const { postId } = await draftWithLink()
    for (const days of [0, 31, 1.5]) {
      await expect(linkTo(postId, { days })).rejects.toMatchObject({ fields: { days: expect.anything() } })
    }
    const { linkId } = await linkTo(postId, { days: 30 })
    const { createdAt, expiresAt } = await database().reviewLink.findUniqueOrThrow({ where: { id: linkId } })
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(30 * 86_400_000)
  })

  it.each([
    ['is in the trash', (postId: string) => trash(editor, { postId })],
    [
      'was withdrawn',
      (id: string) => database().post.update({ where: { id }, data: { withdrawnAt: new Date() } }),
    ],
    [
      'has lost a consent',
      (postId: string) =>
        database().consent.create({
          data: { codeName: 'Loom', withdrawnAt: new Date(), posts: { create: { postId } } },
        }),
    ],
  ])('shows nothing of a post that %s', async (_, takeAway) => {
    const { postId, code } = await draftWithLink()
    const { read } = await open(code)
    await takeAway(postId)
    const page = await read()
    expect([page.status, page.text.includes('Sokha')]).toEqual([404, false])
  })
})

describe('which text it shows', () => {
  it('the newest, whatever is written meanwhile', async () => {
    const { postId, code } = await draftWithLink()
    const { read } = await open(code)
    await save(editor, { postId, version: 1, body: bodyOf('A second text.') })
    expect((await read()).text).toContain('A second text.')
  })

  it('or the one of its moment for good, and says so', async () => {
    const { postId, code } = await draftWithLink({ shows: 'as_it_is' })
    const { read } = await open(code)
    await save(editor, { postId, version: 1, title: 'Another', body: bodyOf('A second text.') })
    const page = await read()
    expect(page.text).toContain('Sokha speaks of the loom.')
    expect(page.text).toContain('as it was when the link was made')
    expect(page.text).not.toContain('A second text.')
  })

  it('nothing in place of a text that was destroyed on purpose', async () => {
    const { postId, code } = await draftWithLink({ shows: 'as_it_is' })
    const { read } = await open(code)
    await save(editor, { postId, version: 1, body: bodyOf('A second text.') })
    await database().revision.updateMany({
      where: { postId },
      data: { snapshot: {}, title: '', scrubbedAt: new Date() },
    })
    const page = await read()
    expect([page.status, page.text.includes('A second text.')]).toEqual([404, false])
  })

  it('a page of the site as well as a post', async () => {
    const { id } = await post({
      kind: 'page',
      status: 'draft',
      publishedAt: null,
      body: bodyOf('About the loom.'),
    })
    const { read } = await open((await linkTo(id)).code)
    expect((await read()).text).toContain('About the loom.')
  })
})

describe('pictures of a text that is not public', () => {
  const within = async (code: string) => {
    const opened = await open(code)
    const page = await opened.read()
    return { ...opened, page, address: attribute(page.all('img')[0], 'src')! }
  }

  async function pictured() {
    const [shown, other] = [await media({}), await media({})]
    const picture = { type: 'picture', attrs: { mediaId: shown.id, alt: 'A loom.' } }
    const body = { type: 'doc', version: 1, content: [picture] }
    const { postId } = await create(editor, { kind: 'post', title: 'Pictured', body })
    return { postId, shown, other, ...(await linkTo(postId)) }
  }

  it('are shown below the link to who has opened it, and to nobody else', async () => {
    const { linkId, code } = await pictured()
    const { address, cookie } = await within(code)
    expect(address).toMatch(new RegExp(`^/-/preview/${linkId}/media/`))
    const answer = await visit(address, { cookie })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await visit(address)).status).toBe(404)
    const { cookie: another } = await open((await draftWithLink()).code)
    expect((await visit(address, { cookie: another })).status).toBe(404)
  })

  it('are those of the text alone, and never a master', async () => {
    const { linkId, code, other, shown } = await pictured()
    const { cookie, address } = await within(code)
    const folder = `/-/preview/${linkId}/media/`
    const rows = await database().media.findMany({ where: { id: { in: [other.id, shown.id] } } })
    const { renditions } = rows.find(({ id }) => id === other.id)!
    const { master } = rows.find(({ id }) => id === shown.id)!
    const foreign = (renditions as { file: string }[])[0]!.file
    expect((await visit(folder + foreign, { cookie })).status).toBe(404)
    expect((await visit(folder + master, { cookie })).status).toBe(404)
    expect((await visit(address, { cookie })).status).toBe(200)
  })

  it('are gone with the link, and when they are withdrawn', async () => {
    const { linkId, code, shown } = await pictured()
    const { address, cookie, read } = await within(code)
    await database().media.update({ where: { id: shown.id }, data: { withdrawnAt: new Date() } })
    expect((await visit(address, { cookie })).status).toBe(404)
    expect((await read()).all('img')).toEqual([])
    await database().media.update({ where: { id: shown.id }, data: { withdrawnAt: null } })
    await revokeLink(editor, { linkId })
    expect((await visit(address, { cookie })).status).toBe(404)
  })
})

describe('notes by a link', () => {
  it('come to those who work on the text, with the words that they are about', async () => {
    const { linkId, code, postId } = await draftWithLink({ label: 'Sokha’s mother' })
    const { location, cookie, read } = await open(code)
    const answer = await send(
      `${location}/notes`,
      { quote: 'the loom', text: ' Please say “weaving”. ', name: '' },
      { cookie },
    )
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/-/preview/${linkId}#review-notes`,
    ])
    expect(await listNotes(editor, postId)).toMatchObject([
      { quote: 'the loom', text: 'Please say “weaving”.', by: null, isByLink: true, resolved: null },
    ])
    const page = await read()
    expect(page.text).toContain('Please say “weaving”.')
    expect(page.text).toContain('Thank you. Your note has arrived.')
  })

  it('are seen by who has that link, and those of editors and other links are not', async () => {
    const { postId, code } = await draftWithLink()
    const other = await linkTo(postId)
    const one = await open(code)
    const two = await open(other.code)
    await send(
      `${two.location}/notes`,
      { text: 'Said by the other.', quote: '', name: '' },
      { cookie: two.cookie },
    )
    await database().postNote.create({
      data: { postId, text: 'Between editors.', accountId: editor.accountId },
    })
    const { text } = await one.read()
    expect(text).not.toContain('Said by the other.')
    expect(text).not.toContain('Between editors.')
  })

  it('that cannot be taken come back with what was typed', async () => {
    const { code, postId } = await draftWithLink()
    const { location, cookie } = await open(code)
    const typed = { quote: 'the loom', text: 'x'.repeat(longestNote + 1), name: 'Sokha' }
    const answer = await send(`${location}/notes`, typed, { cookie })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Please keep the note under 3,000 letters.')
    expect(answer.text).toContain(typed.text)
    const empty = await send(`${location}/notes`, { quote: '', text: ' ', name: '' }, { cookie })
    expect(empty.text).toContain('Please write a note.')
    expect(await listNotes(editor, postId)).toEqual([])
  })

  it('sent twice are one, and there are not too many', async () => {
    const { code, postId, linkId } = await draftWithLink()
    const { location, cookie } = await open(code)
    const say = (text: string) => send(`${location}/notes`, { quote: '', text, name: '' }, { cookie })
    for (const text of ['One.', 'One.']) expect((await say(text)).status).toBe(303)
    expect(await listNotes(editor, postId)).toHaveLength(1)
    for (let number = 1; number < notesInAnHour.count; number += 1) await say(`Note ${number}.`)
    expect((await say('One too many.')).status).toBe(429)
    const other = await draftWithLink()
    const data = { postId: other.postId, reviewLinkId: other.linkId, text: 'Said.' }
    await database().postNote.createMany({ data: Array.from({ length: mostNotes }, () => data) })
    const opened = await open(other.code)
    const full = await send(
      `${opened.location}/notes`,
      { quote: '', text: 'More.', name: '' },
      { cookie: opened.cookie },
    )
    expect([full.status, linkId === other.linkId]).toEqual([429, false])
  })

  it('are not taken from who has not opened the link, nor once it has ended', async () => {
    const { code, linkId, postId } = await draftWithLink()
    const { location, cookie } = await open(code)
    const typed = { quote: '', text: 'Said.', name: '' }
    expect((await send(`${location}/notes`, typed)).status).toBe(404)
    await revokeLink(editor, { linkId })
    expect((await send(`${location}/notes`, typed, { cookie })).status).toBe(404)
    expect(await listNotes(editor, postId)).toEqual([])
  })

  it('stand in nothing that readers get', async () => {
    const { postId } = await draftWithLink()
    await publish(editor, { postId, version: 1, protection: 'none' })
    await database().postNote.create({
      data: {
        postId,
        quote: 'Chanlina',
        text: 'Chanlina lives there.',
        accountId: editor.accountId,
        name: 'Chanlina',
      },
    })
    await database().givenReason.create({
      data: { postId, version: 2, codes: ['picture'], reason: 'Chanlina' },
    })
    const { path } = await database().post.findUniqueOrThrow({ where: { id: postId } })
    for (const address of ['/', path, '/feed.xml', '/atom.xml', '/feed.json', '/archive', '/sitemap.xml']) {
      const page = await visit(address)
      expect([address, page.status, page.text.includes('Chanlina')]).toEqual([address, 200, false])
    }
    expect((await visit(`/search?q=Chanlina`)).text).not.toContain(path)
  })
})

describe('saying by a link that it may be published', () => {
  const approvals = (postId: string) =>
    database().approval.findMany({
      where: { postId },
      select: { version: true, name: true, accountId: true, reviewLinkId: true },
    })
  const asked = 'May this be published?'

  async function agree(code: string, sent: Record<string, string> = {}) {
    const opened = await open(code)
    const page = await opened.read()
    const version = attribute(page.all((element) => attribute(element, 'name') === 'version')[0], 'value')
    const fields = { name: 'Sokha', version: version ?? '1', ...sent }
    const answer = await send(`${opened.location}/agreement`, fields, { cookie: opened.cookie })
    return { ...opened, page, answer }
  }

  it('is an approval of exactly that version, and said once', async () => {
    const { postId, linkId, code } = await draftWithLink({ mayApprove: true })
    const { answer, page, read } = await agree(code)
    expect(page.text).toContain(asked)
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/-/preview/${linkId}#review-agreement`,
    ])
    expect((await read()).text).toContain('You said yes on')
    await agree(code)
    expect(await approvals(postId)).toEqual([
      { version: 1, name: 'Sokha', accountId: null, reviewLinkId: linkId },
    ])
  })

  it('is not offered, nor taken, where the link does not allow it', async () => {
    const { postId, code } = await draftWithLink()
    const { page, answer } = await agree(code)
    expect([page.text.includes(asked), answer.status]).toEqual([false, 404])
    expect(await approvals(postId)).toEqual([])
  })

  it('is refused for a text that was changed meanwhile, and asked again', async () => {
    const { postId, code } = await draftWithLink({ mayApprove: true })
    await save(editor, { postId, version: 1, body: bodyOf('A second text.') })
    const { answer } = await agree(code, { version: '1' })
    expect([answer.status, answer.text.includes('The text has changed since you opened it.')]).toEqual([
      409,
      true,
    ])
    expect(await approvals(postId)).toEqual([])
  })

  it('is said no more of one text for good once there is a newer one', async () => {
    const { postId, code } = await draftWithLink({ mayApprove: true, shows: 'as_it_is' })
    await save(editor, { postId, version: 1, body: bodyOf('A second text.') })
    const { page, answer } = await agree(code, { version: '2' })
    expect(page.text).toContain('The text has been changed since')
    expect(answer.status).toBe(409)
    expect(await approvals(postId)).toEqual([])
  })

  it('needs a name', async () => {
    const { postId, code } = await draftWithLink({ mayApprove: true })
    const { answer } = await agree(code, { name: ' ' })
    expect([answer.status, answer.text.includes('Please give a name.')]).toEqual([422, true])
    expect(await approvals(postId)).toEqual([])
  })
})

it('a text that waits beside the public one is shown by a link to the newest, with its picture', async () => {
  const { postId, code } = await draftWithLink({}, 'The public text.')
  await publish(editor, { postId, version: 1, protection: 'none' })
  const shown = await media({})
  const picture = { type: 'picture', attrs: { mediaId: shown.id, alt: 'A loom.' } }
  const body = { type: 'doc', version: 1, content: [...bodyOf('The pending text.').content, picture] }
  await autosave(editor, { postId, kind: 'post', version: 2, content: { body } })
  const { read, cookie } = await open(code)
  const page = await read()
  expect(page.text).toContain('The pending text.')
  expect((await visit(attribute(page.all('img')[0], 'src')!, { cookie })).status).toBe(200)
  const { path } = await database().post.findUniqueOrThrow({ where: { id: postId } })
  expect((await visit(path)).text).toContain('The public text.')
})
