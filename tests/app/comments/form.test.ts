import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { changeSite } from '#lib/settings/change.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { cookieOf, type Element, elementsOf, filled, locationOf, send, visit } from './browser.ts'

useDatabase()

const site = (changes: Parameters<typeof changeSite>[1]) => changeSite(systemActor('test'), changes)
const byId = (elements: Element[], id: string) => elements.find(({ attributes }) => attributes.id === id)
const byName = (elements: Element[], name: string) =>
  elements.find(({ attributes }) => attributes.name === name)
const chosen = (elements: Element[], name: string) =>
  elements.find(
    ({ attributes }) =>
      attributes.name === name && (attributes.checked !== undefined || attributes.type === 'hidden'),
  )?.attributes.value
const selected = (elements: Element[]) =>
  elements.find(({ tag, attributes }) => tag === 'option' && attributes.selected !== undefined)?.attributes
    .value
const countOf = (postId: string) => database().comment.count({ where: { postId } })
const onlyComment = (postId: string) => database().comment.findFirstOrThrow({ where: { postId } })
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

const open = {
  commentsMode: 'held',
  commentsPausedUntil: null,
  commentsAwayUntil: '',
  timeZone: 'UTC',
} as const
beforeEach(() => site(open))

const typed = { mail: 'digest', audience: 'team', quote: 'yes', body: 'A *good* question.\n\n> and a quote' }

describe('a preview', () => {
  it('shows how the comment would look, keeps the form filled, and stores nothing', async () => {
    const { id, path } = await post({ title: 'Good Questions' })
    const response = await send(filled(id, { ...typed, preview: '1' }))
    expect([response.status, response.headers.get('cache-control'), cookieOf(response)]).toEqual([
      200,
      'no-store',
      '',
    ])
    const elements = await elementsOf(response)
    expect(elements.find(({ tag }) => tag === 'h1')?.text).toBe('This is how it would look')
    const shown = elements.find(({ attributes }) => attributes.class === 'comment-body')
    expect(shown?.text).toMatch(/A good question\..*and a quote/s)
    expect(byId(elements, 'reply')?.attributes).toMatchObject({ method: 'post', action: '/comments' })
    expect(byName(elements, 'name')?.attributes.value).toBe('Miriam K.')
    expect(byName(elements, 'body')?.text).toBe(typed.body)
    expect([chosen(elements, 'audience'), selected(elements)]).toEqual(['team', 'digest'])
    expect(elements.some(({ attributes }) => attributes.href === path)).toBe(true)
    expect(await countOf(id)).toBe(0)
  })

  it('says what is wrong instead, and loses nothing', async () => {
    const { id } = await post()
    const response = await send(filled(id, { ...typed, name: ' ', preview: '1' }))
    expect(response.status).toBe(422)
    const elements = await elementsOf(response)
    expect(byName(elements, 'body')?.text).toBe(typed.body)
    expect([chosen(elements, 'audience'), selected(elements)]).toEqual(['team', 'digest'])
  })

  it('of an answer names whom it answers', async () => {
    const made = await comment({ status: 'approved', authorName: 'Ruth B.' })
    const response = await send(filled(made.postId, { parent: made.id, preview: '1' }))
    const elements = await elementsOf(response)
    expect(byId(elements, 'reply-heading')?.text).toBe('Reply to Ruth B.')
    expect(byName(elements, 'parent')?.attributes.value).toBe(made.id)
  })

  it('of a post that is gone gives back what was typed', async () => {
    const { id } = await post({ withdrawnAt: new Date() })
    const response = await send(filled(id, { preview: '1' }))
    expect(response.status).toBe(404)
    expect(byId(await elementsOf(response), 'comment-body')?.text).toContain('Our small group')
  })
})

it.each([
  ['sent', {}],
  ['previewed', { preview: '1' }],
])('what was chosen is there still where the database is away when it is %s', async (_, how) => {
  const { id } = await post()
  await database().$executeRaw`ALTER TABLE comment RENAME TO comment_away`
  await database().$executeRaw`ALTER VIEW public_post RENAME TO public_post_away`
  try {
    const response = await send(filled(id, { ...typed, ...how }))
    const elements = await elementsOf(response)
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(byName(elements, 'body')?.text).toBe(typed.body)
    expect([chosen(elements, 'audience'), selected(elements)]).toEqual(['team', 'digest'])
  } finally {
    await database().$executeRaw`ALTER VIEW public_post_away RENAME TO public_post`
    await database().$executeRaw`ALTER TABLE comment_away RENAME TO comment`
  }
})

describe('to the team alone', () => {
  it('is never shown on the page, not even to its writer, who gets the link', async () => {
    const { id, path } = await post()
    const sent = await send(filled(id, { audience: 'team' }))
    expect([cookieOf(sent), locationOf(sent)]).toEqual([
      '',
      expect.stringMatching(/^\/-\/comment\/[\w-]{32}$/),
    ])
    const kept = await (await visit(locationOf(sent))).text()
    expect(kept).toMatch(/Your message is with the team\..*Our small group/s)
    expect(kept).not.toContain('awaiting moderation')
    expect(await onlyComment(id)).toMatchObject({ audience: 'team', status: 'waiting', pile: 'team' })
    expect(await (await visit(path)).text()).not.toContain('Our small group')
  })

  it('is another than the same words on the page: who thinks better of it is not answered with the first', async () => {
    const { id } = await post()
    await send(filled(id))
    await send(filled(id, { audience: 'team' }))
    const rows = await database().comment.findMany({ where: { postId: id }, orderBy: { anchor: 'asc' } })
    expect(rows.map(({ audience }) => audience)).toEqual(['page', 'team'])
  })

  it('can be written where comments are closed, by a form of its own', async () => {
    const { id, path } = await post({ commentsMode: 'closed' })
    const page = await elementsOf(await visit(path))
    expect(page.find(({ text, tag }) => tag === 'a' && text === 'Write to the team')?.attributes.href).toBe(
      `/-/write/${id}`,
    )
    const elements = await elementsOf(await visit(`/-/write/${id}`))
    expect(chosen(elements, 'audience')).toBe('team')
    expect(byName(elements, 'mail')).toBeUndefined()
    const said = elements.map(({ text }) => text).join(' ')
    expect(said).toContain('say in your message how to reach you')
    expect(said).not.toContain('It appears with your comment')
    expect(elements.filter(({ tag }) => tag === 'button').map(({ text }) => text)).toContain(
      'Send to the team',
    )
    expect((await send(filled(id, { audience: 'team' }))).status).toBe(303)
    const wrong = await elementsOf(await send(filled(id, { audience: 'team', name: '' })))
    expect([chosen(wrong, 'audience'), byName(wrong, 'body')?.text]).toEqual([
      'team',
      'Our small group read this on Sunday.',
    ])
  })

  it('has no form for a post that readers do not see', async () => {
    const { id } = await post({ status: 'draft', publishedAt: null })
    expect((await visit(`/-/write/${id}`)).status).toBe(404)
    expect((await visit('/-/write/1')).status).toBe(404)
  })
})

describe('about people at risk', () => {
  it('every answer is kept by nobody, the browser remembers nothing, and quoting is asked', async () => {
    const { id, path } = await post({ protection: 'child' })
    const parent = await comment({ postId: id, status: 'approved' })
    const page = await elementsOf(await visit(path))
    expect(byName(page, 'quote')?.attributes).toMatchObject({ type: 'checkbox', value: 'yes' })
    const answers = [
      await visit(`/-/reply/${parent.id}`),
      await visit(`/-/write/${id}`),
      await visit(`/-/report/${parent.id}`),
      await send(filled(id, { preview: '1' })),
      await send(filled(id, { name: '' })),
      await send(filled(id, { quote: 'yes' })),
    ]
    for (const answer of answers) {
      expect([answer.headers.get('cache-control'), cookieOf(answer)]).toEqual(['no-store', ''])
      const elements = await elementsOf(answer)
      const remembered = elements.filter(
        ({ tag, attributes }) =>
          ['form', 'input', 'textarea'].includes(tag) &&
          ['name', 'email', 'body', 'words'].includes(attributes.name ?? '') &&
          attributes.autocomplete !== 'off',
      )
      expect(remembered).toEqual([])
    }
    const stored = await database().comment.findFirstOrThrow({ where: { postId: id, status: 'waiting' } })
    expect(stored.mayQuote).toBe(true)
  })

  it('elsewhere nobody is asked whether they may be quoted', async () => {
    expect(byName(await elementsOf(await visit((await post()).path)), 'quote')).toBeUndefined()
  })
})

describe('what is promised', () => {
  const label = async (path: string) =>
    (await elementsOf(await visit(path))).filter(({ attributes }) => attributes.class === 'choice')[0]?.text

  it('the first choice says truly what happens', async () => {
    const { path } = await post()
    expect(await label(path)).toBe('On this page, after a person has read it')
    await site({ commentsMode: 'open' })
    expect(await label(path)).toBe('On this page, after a person has read it; from people we know, at once')
    expect(await label((await post({ protection: 'child' })).path)).toBe(
      'On this page, after a person has read it',
    )
  })

  it('while the team is away, the day on which somebody reads again stands in place of the usual wait', async () => {
    const { id, path } = await post()
    await site({ commentsAwayUntil: '2999-11-24', usualWait: 'within six hours', language: 'en' })
    const away = 'We are away until Monday 25 November, and read what you write then.'
    const html = await (await visit(path)).text()
    expect(html).toContain(away)
    expect(html).not.toContain('within six hours')
    const sent = await send(filled(id))
    expect(await (await visit(path, cookieOf(sent))).text()).toMatch(
      /awaiting moderation.*We are away until/s,
    )
    await site({ commentsAwayUntil: '2020-01-01' })
    const back = await (await visit(path)).text()
    expect(back).not.toContain('We are away')
    expect(back).toContain('usually within six hours')
  })

  it('a pause says when it ends, keeps the way to the team, and is over by itself', async () => {
    const { id, path } = await post()
    const until = inAnHour()
    await site({ commentsPausedUntil: until })
    const html = await (await visit(path)).text()
    expect(html).toMatch(/New comments are paused until \d+ \w+ \d{4}, \d\d:\d\d UTC\./)
    expect(html).toContain(`/-/write/${id}`)
    const refused = await send(filled(id, { mail: 'replies' }))
    const elements = await elementsOf(refused)
    expect(refused.status).toBe(422)
    expect(elements.some(({ text }) => text.includes('New comments are paused for a while.'))).toBe(true)
    expect(byName(elements, 'body')?.text).toContain('Our small group')
    await site({ commentsPausedUntil: new Date(Date.now() - 1_000).toISOString() })
    expect(await (await visit(path)).text()).not.toContain('paused')
    expect((await send(filled(id))).status).toBe(303)
  })

  it('both ends are changes of the whole site at their moment', async () => {
    await site({ commentsPausedUntil: '2031-03-01T10:00:00.000Z', commentsAwayUntil: '2031-03-05' })
    const changes = (after: string, until: string) => database().$queryRaw<{ tag: string }[]>`
      SELECT tag FROM public_changes_between(${after}::timestamptz, ${until}::timestamptz) AS tag`
    expect(await changes('2031-03-01T09:59:59Z', '2031-03-01T10:00:00Z')).toEqual([{ tag: 'site' }])
    expect(await changes('2031-03-05T23:59:59Z', '2031-03-06T00:00:00Z')).toEqual([{ tag: 'site' }])
    expect(await changes('2031-03-02T00:00:00Z', '2031-03-05T23:59:59Z')).toEqual([])
  })
})
