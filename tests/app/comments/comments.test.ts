import { moderate } from '#lib/comments/moderate.ts'
import { proofCookie } from '#lib/comments/writers/proof-cookie.ts'
import { sealedEmail } from '#lib/comments/writers/sealed-email.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { changeSite } from '#lib/settings/change.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { cookieOf, type Element, elementsOf, filled, locationOf, send, visit } from './browser.ts'

useDatabase()

const system = systemActor('test')
const site = (changes: Parameters<typeof changeSite>[1]) => changeSite(system, changes)
const onlyComment = (postId: string) => database().comment.findFirstOrThrow({ where: { postId } })
const byId = (elements: Element[], id: string) => elements.find(({ attributes }) => attributes.id === id)
const byName = (elements: Element[], name: string) =>
  elements.find(({ attributes }) => attributes.name === name)

beforeEach(() => database().comment.deleteMany())
afterEach(() =>
  site({
    commentsMode: 'held',
    commentsCloseAfterDays: 0,
    askForWebsite: false,
    usualWait: 'within five hours',
  }),
)

describe('the form', () => {
  it('is what it was agreed to be, with visible labels and no script', async () => {
    const { id, path } = await post()
    const response = await visit(path)
    const html = await response.clone().text()
    const elements = await elementsOf(response)
    expect(byId(elements, 'reply')).toMatchObject({
      tag: 'form',
      attributes: { method: 'post', action: '/comments' },
    })
    expect(byName(elements, 'post')?.attributes.value).toBe(id)
    const labels = elements.filter(({ tag }) => tag === 'label')
    const labelled = labels.filter(({ attributes }) => attributes.for)
    expect(
      labelled.map(({ text, attributes }) => [text, byId(elements, attributes.for!)?.attributes.name]),
    ).toEqual([
      ['Name', 'name'],
      ['Email', 'email'],
      ['Tell me by e-mail when somebody answers', 'mail'],
      ['Comment', 'body'],
      ['Leave this field empty', 'leave_empty'],
    ])
    expect(labels.filter(({ attributes }) => !attributes.for).map(({ text }) => text)).toEqual([
      'On this page, after a person has read it',
      'Only to the team',
      'While it waits, show it to me here for a month, not just until the browser closes (keeps a cookie)',
    ])
    expect(elements.filter(({ tag }) => tag === 'button').map(({ text }) => text)).toEqual([
      'Post comment',
      'Preview',
    ])
    expect(byId(elements, 'comments-heading')?.text).toBe('Leave the first reply')
    expect(html).not.toMatch(
      /<script(?! type="application\/ld\+json"| defer="" src="\/-\/script\/)| style=| on[a-z]+=/,
    )
  })

  it('asks for a website only where the site does', async () => {
    await site({ askForWebsite: true })
    const elements = await elementsOf(await visit((await post()).path))
    expect(elements.some(({ tag, text }) => tag === 'label' && text === 'Website')).toBe(true)
  })

  it('says how long it usually takes', async () => {
    await site({ usualWait: 'within five hours' })
    expect(await (await visit((await post()).path)).text()).toContain('usually within five hours')
  })

  it('about people at risk lets the browser remember nothing, and says that this is no emergency service', async () => {
    const response = await visit((await post({ protection: 'child' })).path)
    const html = await response.clone().text()
    const elements = await elementsOf(response)
    const fields = [
      byId(elements, 'reply'),
      ...['name', 'email', 'body'].map((name) => byName(elements, name)),
    ]
    expect(fields.map((field) => field?.attributes.autocomplete)).toEqual(['off', 'off', 'off', 'off'])
    expect(html).toContain('We are not an emergency service')
    expect(byName(elements, 'remember')).toBeUndefined()
  })

  it('is replaced by a sentence where comments are closed', async () => {
    const made = await post({ commentsMode: 'closed' })
    await comment({ postId: made.id, status: 'approved' })
    const html = await (await visit(made.path)).text()
    expect(html).toContain('Comments on this post are closed.')
    expect(html).not.toMatch(/id="reply"|\/-\/reply\//)
    await site({ commentsCloseAfterDays: 1 })
    expect(await (await visit((await post()).path)).text()).toContain('are closed now')
  })
})

describe('a comment that is sent', () => {
  it('leads back to the post, where its writer alone sees it waiting, with the link to keep', async () => {
    const { id, path } = await post()
    const sent = await send(filled(id))
    const row = await onlyComment(id)
    expect([sent.status, locationOf(sent)]).toEqual([
      303,
      expect.stringMatching(`^${path}\\?kept=[\\w-]{32}#comment-1$`),
    ])
    expect(sent.headers.get('set-cookie')).toMatch(`; Path=${path}; HttpOnly; SameSite=Lax`)
    const cookie = cookieOf(sent)
    const led = await visit(locationOf(sent), cookie)
    expect([led.status, locationOf(led)]).toEqual([303, `${path}#comment-1`])
    const page = await visit(path, cookie)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('cache-tag')).toBeNull()
    const elements = await elementsOf(page)
    expect(byId(elements, 'comment-1')?.text).toMatch(
      /awaiting moderation.*usually within five hours.*Keep this link/,
    )
    expect(byId(elements, 'comments-heading')?.text).toBe('Leave the first reply')
    expect(elements.some(({ attributes }) => attributes.href?.startsWith('/-/comment/'))).toBe(true)
    const everybody = await visit(path)
    expect(await everybody.clone().text()).not.toMatch(/awaiting moderation|Our small group/)
    expect(everybody.headers.get('cache-tag')).toContain(`post:${id}`)
    const forged = await visit(path, `waiting-1=${id}~${row.id}.AAAA`)
    expect(await forged.text()).toBe(await everybody.text())
  })

  it('is shown to its writer for a month where that was ticked', async () => {
    const cookieFor = async (remember: string, protection: 'none' | 'child' = 'none') => {
      const { id } = await post({ protection })
      return (await send(filled(id, { remember }))).headers.get('set-cookie')
    }
    expect(await cookieFor('yes')).toContain('; Max-Age=2592000')
    expect(await cookieFor('')).not.toContain('Max-Age')
    expect(await cookieFor('yes', 'child')).toBeNull()
  })

  it('leads a browser that takes no cookies to the link to keep', async () => {
    const { id } = await post()
    const led = await visit(locationOf(await send(filled(id))))
    expect(locationOf(led)).toMatch(/^\/-\/comment\//)
    const kept = await visit(locationOf(led))
    expect(kept.headers.get('cache-control')).toBe('no-store')
    expect(await kept.text()).toMatch(/awaiting moderation.*Our small group/)
  })

  it('about people at risk leaves no cookie and leads to the link alone', async () => {
    const { id, path } = await post({ protection: 'adult' })
    const sent = await send(filled(id))
    expect(sent.headers.get('set-cookie')).toBeNull()
    expect(locationOf(sent)).toMatch(/^\/-\/comment\/[\w-]{32}$/)
    expect(await (await visit(locationOf(sent))).text()).toMatch(
      /awaiting moderation.*not an emergency service/,
    )
    expect(await (await visit(path)).text()).not.toContain('Our small group')
  })

  it('twice, or a hundred times at once, is one with one answer', async () => {
    const { id } = await post()
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(filled(id))))
    expect(
      new Set(answers.map((answer) => `${answer.status} ${locationOf(answer)} ${cookieOf(answer)}`)).size,
    ).toBe(1)
    expect(await database().comment.count({ where: { postId: id } })).toBe(1)
  })

  it('of somebody known is shown at once on an open site, in its place', async () => {
    await site({ commentsMode: 'open' })
    const { id, path } = await post()
    const proof = proofCookie({ ...(await commenter()), isLong: false, isSecure: false })
    const sent = await send(filled(id, { email: '' }), { cookie: proof.split(';')[0]! })
    expect(sent.headers.get('set-cookie')).toBeNull()
    expect(locationOf(await visit(locationOf(sent)))).toBe(`${path}#comment-1`)
    const elements = await elementsOf(await visit(path))
    expect(byId(elements, 'comments-heading')?.text).toBe('1 comment')
  })

  it.each([
    ['missing', {}],
    ['null', { origin: 'null' }],
    ['foreign', { origin: 'https://elsewhere.example' }],
  ])('with an Origin that is %s is taken and waits', async (_, headers) => {
    await site({ commentsMode: 'open' })
    const { id } = await post()
    const proof = proofCookie({ ...(await commenter()), isLong: false, isSecure: false })
    const sent = await send(filled(id), { origin: '', cookie: proof.split(';')[0]!, ...headers })
    expect([sent.status, (await onlyComment(id)).status]).toEqual([303, 'waiting'])
  })

  it('as multipart is taken too', async () => {
    const { id } = await post()
    const form = new FormData()
    for (const [name, value] of Object.entries(filled(id))) form.append(name, value)
    const encoded = new Request('http://localhost:3000/comments', { method: 'POST', body: form })
    const { POST } = await import('../../../app/(site)/comments/route.tsx')
    expect((await POST(encoded, { params: Promise.resolve({}) })).status).toBe(303)
  })
})

describe('what cannot be taken', () => {
  const typed = {
    name: '',
    email: 'not an e-mail',
    body: 'A long letter <b>with</b> "quotes" & hope.\n\n> and a quote',
  }

  it('comes back within the post’s page, with everything that was typed and what is wrong', async () => {
    const made = await post({ title: 'Good Questions' })
    const parent = await comment({ postId: made.id, status: 'approved', authorName: 'Ruth B.' })
    const response = await send(filled(made.id, { ...typed, parent: parent.id }))
    expect([response.status, response.headers.get('cache-control')]).toEqual([422, 'no-store'])
    const elements = await elementsOf(response)
    expect(elements.find(({ tag }) => tag === 'title')?.text).toMatch(/^Error: Good Questions/)
    expect(elements.find(({ tag }) => tag === 'h1')?.text).toBe('Good Questions')
    expect(byName(elements, 'email')?.attributes.value).toBe('not an e-mail')
    expect(byName(elements, 'body')?.text).toBe(typed.body)
    expect(byName(elements, 'parent')?.attributes.value).toBe(parent.id)
    expect(byId(elements, 'reply-heading')?.text).toBe('Reply to Ruth B.')
    const summary = elements.find(({ attributes }) => attributes.role === 'alert')
    expect(summary?.text).toMatch(/There is a problem.*Please give a name.*does not look like an e-mail/)
    const links = elements.filter(
      ({ tag, attributes }) => tag === 'a' && attributes.href?.startsWith('#comment-'),
    )
    expect(links.map(({ attributes }) => attributes.href)).toEqual(
      expect.arrayContaining(['#comment-name', '#comment-email']),
    )
    expect(byName(elements, 'name')?.attributes).toMatchObject({ 'aria-invalid': 'true', autofocus: '' })
    expect(byId(elements, 'comment-name-error')?.text).toContain('Please give a name')
    expect(await database().comment.count({ where: { postId: made.id } })).toBe(1)
  })

  it('because it is too long comes back whole', async () => {
    const { id } = await post()
    const body = 'ក'.repeat(20_000)
    const response = await send(filled(id, { body }))
    expect(response.status).toBe(422)
    expect(byName(await elementsOf(response), 'body')?.text).toBe(body)
  })

  it('because comments were closed meanwhile comes back to be copied', async () => {
    const { id } = await post({ commentsMode: 'closed' })
    const response = await send(filled(id, typed))
    expect(response.status).toBe(422)
    const closed = await send(filled(id))
    const elements = await elementsOf(closed)
    expect([closed.status, byId(elements, 'comment-body')?.text]).toEqual([
      422,
      'Our small group read this on Sunday.',
    ])
    expect(elements.some(({ text }) => text.includes('Comments on this post are closed.'))).toBe(true)
    expect(byName(elements, 'audience')?.attributes).toMatchObject({ type: 'hidden', value: 'team' })
  })

  it('because the post is gone comes back to be copied', async () => {
    const { id } = await post({ withdrawnAt: new Date() })
    const response = await send(filled(id))
    expect(response.status).toBe(404)
    expect(byId(await elementsOf(response), 'comment-body')?.text).toBe(
      'Our small group read this on Sunday.',
    )
  })

  it('because it was too often comes back, the form filled', async () => {
    const { id } = await post()
    const client = { 'x-lamplight-client': '203.0.113.20' }
    for (let at = 0; at < 60; at += 1) await send(filled(id, { body: `Number ${at}` }), client)
    const response = await send(filled(id, { body: 'One more.' }), client)
    expect(response.status).toBe(429)
    const elements = await elementsOf(response)
    expect(byName(elements, 'body')?.text).toBe('One more.')
    expect(byId(elements, 'reply-problem')?.text).toContain('too often')
  })

  it('because the database is away comes back, ready to be sent again', async () => {
    const { id } = await post()
    const parent = await comment({ postId: id, status: 'approved' })
    await database().$executeRaw`ALTER TABLE comment RENAME TO comment_away`
    try {
      const response = await send(filled(id, { parent: parent.id }))
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
      const elements = await elementsOf(response)
      expect(byName(elements, 'body')?.text).toBe('Our small group read this on Sunday.')
      expect(byName(elements, 'post')?.attributes.value).toBe(id)
      expect(byName(elements, 'parent')?.attributes.value).toBe(parent.id)
      expect(byId(elements, 'reply')).toBeDefined()
    } finally {
      await database().$executeRaw`ALTER TABLE comment_away RENAME TO comment`
    }
  })

  it('because it is far too large is refused before it is read', async () => {
    const { id } = await post()
    expect((await send(filled(id, { body: 'x'.repeat(1_100_000) }))).status).toBe(413)
  })

  it.each([
    ['nothing', {}],
    [
      'no post',
      { post: 'x', name: '"><script>alert(1)</script>', body: '</textarea><script>alert(1)</script>' },
    ],
  ])('with %s in it is answered in words, and nothing hostile runs', async (_, fields) => {
    const response = await send(fields as Record<string, string>)
    expect(response.status).toBe(404)
    expect((await elementsOf(response)).some(({ tag }) => tag === 'script')).toBe(false)
  })
})

describe('comments that are shown', () => {
  it('are numbered articles with author, time, text and a way to answer', async () => {
    await site({ organisation: 'Kapok Lane Fellowship', timeZone: 'Asia/Phnom_Penh' })
    const made = await post()
    const { accountId } = await staff('moderator')
    const writer = await author({ name: 'Sokha Merrin', accountId })
    await database().postAuthor.create({ data: { postId: made.id, authorId: writer.id } })
    const { accountId: colleague } = await staff('moderator')
    const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute))
    const first = await comment({
      postId: made.id,
      anchor: 5123,
      status: 'approved',
      authorName: 'Miriam K.',
      body: 'Is it *really* so? https://example.org',
      createdAt: at(0),
    })
    const answers = { postId: made.id, status: 'approved', accountId } as const
    const reply = await comment({
      ...answers,
      anchor: 5124,
      parentId: first.id,
      authorName: 'Kapok Lane Fellowship',
      asOrganisation: true,
      createdAt: at(1),
    })
    await comment({
      ...answers,
      anchor: 5125,
      parentId: reply.id,
      authorName: 'Sokha Merrin',
      createdAt: at(2),
    })
    await comment({
      ...answers,
      accountId: colleague,
      anchor: 5126,
      parentId: reply.id,
      authorName: 'Joon Pell',
      createdAt: at(3),
    })
    await comment({
      postId: made.id,
      anchor: 5127,
      status: 'approved',
      authorName: 'Sokha Merrin',
      createdAt: at(4),
    })
    await comment({ postId: made.id, anchor: 5128, status: 'waiting', authorName: 'Nobody sees me' })
    const response = await visit(made.path)
    const html = await response.clone().text()
    const elements = await elementsOf(response)
    expect(byId(elements, 'comments-heading')?.text).toBe('5 comments')
    const articles = elements.filter(
      ({ tag, attributes }) => tag === 'article' && /^comment-\d+$/.test(attributes.id ?? ''),
    )
    expect(articles.map(({ attributes }) => attributes.id)).toEqual(
      [5123, 5124, 5125, 5126, 5127].map((anchor) => `comment-${anchor}`),
    )
    expect(articles[0]!.text).toMatch(
      /^Comment 1Miriam K\.1 March 2026, 16:00.*Is it really so\?.*ReplyReport$/s,
    )
    expect(
      elements.filter(({ attributes }) => attributes.class === 'comment-badge').map(({ text }) => text),
    ).toEqual(['Kapok Lane Fellowship', 'Author', 'Team'])
    expect(articles[2]!.text).toContain('In reply to Kapok Lane Fellowship')
    expect(elements.some(({ attributes }) => attributes.datetime === '2026-03-01T09:00:00.000Z')).toBe(true)
    expect(html).toContain(`href="${made.path}?comment=5123"`)
    expect(html).toContain(`href="/-/reply/${made.id}.${first.anchor}"`)
    expect(html).toContain('rel="nofollow ugc noopener"')
    expect(html).toContain('<em>really</em>')
    expect(html).not.toContain('Nobody sees me')
  })

  it('say nothing but text, whatever was written', async () => {
    const made = await post()
    const hostile =
      '<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) https://x.example/"onmouseover="alert(1)'
    await comment({
      postId: made.id,
      status: 'approved',
      authorName: hostile,
      body: hostile,
      website: 'https://x.example/"><script>',
    })
    const elements = await elementsOf(await visit(made.path))
    expect(
      elements.filter(
        ({ tag, attributes }) =>
          tag === 'script' &&
          attributes.type !== 'application/ld+json' &&
          !attributes.src?.startsWith('/-/script/'),
      ),
    ).toEqual([])
    expect(
      elements.some(({ attributes }) => Object.keys(attributes).some((name) => name.startsWith('on'))),
    ).toBe(false)
    expect(elements.some(({ tag, attributes }) => tag === 'img' && attributes.src === 'x')).toBe(false)
  })
})

describe('the form to answer one comment', () => {
  it('shows it, works without a script, and its answer stands under it', async () => {
    const made = await post()
    const parent = await comment({
      postId: made.id,
      status: 'approved',
      authorName: 'Ruth B.',
      body: 'Could we send hats?',
    })
    const response = await visit(`/-/reply/${parent.id}`)
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    const elements = await elementsOf(response)
    expect(byId(elements, 'reply')?.attributes).toMatchObject({ method: 'post', action: '/comments' })
    expect(byName(elements, 'parent')?.attributes.value).toBe(parent.id)
    expect(elements.some(({ text }) => text.includes('Could we send hats?'))).toBe(true)
    expect(elements.some(({ tag }) => tag === 'script')).toBe(false)
    await send(filled(made.id, { parent: parent.id }))
    expect(await database().comment.count({ where: { parentId: parent.id } })).toBe(1)
  })

  it('is not there for what readers do not see', async () => {
    for (const values of [{ status: 'waiting' }, { status: 'trashed', trashedAt: new Date() }] as const) {
      expect((await visit(`/-/reply/${(await comment(values)).id}`)).status).toBe(404)
    }
    expect((await visit('/-/reply/1')).status).toBe(404)
  })

  it('says so where comments are closed, and keeps nothing about people at risk', async () => {
    const closed = await post({ commentsMode: 'closed' })
    const response = await visit(`/-/reply/${(await comment({ postId: closed.id, status: 'approved' })).id}`)
    expect(await response.text()).toContain('are closed')
    const atRisk = await post({ protection: 'child' })
    const careful = await visit(`/-/reply/${(await comment({ postId: atRisk.id, status: 'approved' })).id}`)
    expect(careful.headers.get('cache-control')).toBe('no-store')
  })
})

describe('the link to keep', () => {
  it('shows what became of it: published with a link, or declined and why', async () => {
    const { id, path } = await post()
    const link = locationOf(await visit(locationOf(await send(filled(id)))))
    const row = await onlyComment(id)
    const moderator = await staff('moderator')
    const declined = await moderate(moderator, {
      comments: [{ id: row.id, status: 'waiting', version: 1 }],
      action: 'reject',
      reason: 'off_topic',
      words: 'It is about something else.',
    })
    expect(await (await visit(link)).text()).toMatch(/was not published.*It is about something else\./s)
    await moderate(moderator, { comments: [declined.done[0]!], action: 'approve' })
    const published = await visit(link)
    expect(published.headers.get('x-robots-tag')).toBe('noindex')
    expect(await published.text()).toMatch(new RegExp(`is published.*href="${path}\\?comment=1"`))
  })

  it('that is wrong is a page that says so', async () => {
    const response = await visit('/-/comment/nothing')
    expect([response.status, await response.text()]).toEqual([
      404,
      expect.stringContaining('no comment under this link'),
    ])
  })
})

it('no answer to a reader has an e-mail address in it', async () => {
  const { id, path } = await post()
  const sent = await send(filled(id))
  const cookie = cookieOf(sent)
  const row = await onlyComment(id)
  const approved = await comment({
    postId: id,
    status: 'approved',
    anchor: 50,
    ...sealedEmail('canary@example.org'),
  })
  const answers = [
    sent,
    await send(filled(id)),
    await visit(path),
    await visit(path, cookie),
    await visit(locationOf(sent)),
    await visit(locationOf(await visit(locationOf(sent)))),
    await visit(`/-/reply/${approved.id}`),
    await visit(`/-/reply/${row.id}`),
  ]
  for (const answer of answers) {
    const everything = `${[...answer.headers].flat().join(' ')} ${await answer.text()}`
    expect(everything).not.toMatch(/canary|emailSealed|emailIndex/i)
  }
})
