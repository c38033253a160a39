import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { takeTally } from '#lib/numbers/tally.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { attribute, byClass, byId, type Element, textOf, visit } from './visit.ts'

useDatabase()

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

const stepOf = (values: object) =>
  database().nextStep.create({
    data: {
      kind: 'give',
      title: 'Give',
      text: richTextFromText('Every month.') as never,
      linkUrl: 'https://www.give.example/river?a=1',
      linkLabel: 'Give now',
      ...values,
    },
  })

beforeEach(async () => {
  await site()
  await database().nextStep.deleteMany()
  takeTally()
})

const counted = () => Object.fromEntries(takeTally())

describe('/-/go/ID', () => {
  it('leads to where the step leads, is kept nowhere, and tells nothing of the page it stood on', async () => {
    const { id } = await stepOf({})
    const { status, headers } = await visit(`/-/go/${id}`, browser)
    expect(status).toBe(302)
    expect(headers.get('location')).toBe('https://www.give.example/river?a=1')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('says that a step has gone, in the language of the site', async () => {
    await site({ demonstration: false, language: 'fr', interfaceLanguages: ['fr'] })
    const { status, text } = await visit('/-/go/0198c0de-0000-7000-8000-000000000001')
    expect(status).toBe(404)
    expect(text).toContain('Cette proposition n’est plus disponible.')
  })

  it('leads within the site too, and to letters beyond ASCII', async () => {
    const [own, khmer] = [
      await stepOf({ linkUrl: '/about/#us' }),
      await stepOf({ linkUrl: 'https://x.example/ជំនួយ' }),
    ]
    expect((await visit(`/-/go/${own.id}`)).headers.get('location')).toBe('http://localhost:3000/about/#us')
    expect((await visit(`/-/go/${khmer.id}`)).headers.get('location')).toBe(
      `https://x.example/${encodeURIComponent('ជំនួយ')}`,
    )
  })

  it('counts the step’s kind under the post where it was taken', async () => {
    const { id } = await post({ nextStepsMode: 'site' })
    const step = await stepOf({})
    await visit(`/-/go/${step.id}?post=${id}`, browser)
    expect(counted()).toEqual({ [id]: expect.objectContaining({ give: 1, view: 0 }) })
  })

  it('counts a post’s own step under it, whatever the address says', async () => {
    const [owner, other] = await Promise.all([
      post({ nextStepsMode: 'own' }),
      post({ nextStepsMode: 'site' }),
    ])
    const step = await stepOf({ postId: owner.id, kind: 'pray' })
    await visit(`/-/go/${step.id}?post=${other.id}`, browser)
    expect(counted()).toEqual({ [owner.id]: expect.objectContaining({ pray: 1 }) })
  })

  it('counts for the site alone where the post is unknown, not public, or shows no step of the site', async () => {
    const [own, draft] = await Promise.all([
      post({ nextStepsMode: 'own' }),
      post({ status: 'draft', publishedAt: null }),
    ])
    const step = await stepOf({})
    for (const asked of ['', '?post=x', `?post=${own.id}`, `?post=${draft.id}`]) {
      expect((await visit(`/-/go/${step.id}${asked}`, browser)).status).toBe(302)
    }
    expect(counted()).toEqual({ site: expect.objectContaining({ give: 4 }) })
  })

  it('leads robots and staff on without counting them', async () => {
    const step = await stepOf({})
    for (const headers of [
      { 'user-agent': 'Googlebot/2.1' },
      { ...browser, 'sec-purpose': 'prefetch' },
      { ...browser, cookie: 'lamplight=abc' },
    ]) {
      expect((await visit(`/-/go/${step.id}`, headers)).status).toBe(302)
    }
    expect(counted()).toEqual({})
  })

  it('leads nowhere else: not by an unknown id, a step without a link, a hidden post’s, or an address in it', async () => {
    const [draft, withdrawn, moved] = await Promise.all([
      post({ nextStepsMode: 'own', status: 'draft', publishedAt: null }),
      post({ nextStepsMode: 'own', withdrawnAt: new Date() }),
      post({ nextStepsMode: 'site' }),
    ])
    const steps = [
      await stepOf({ linkUrl: null, linkLabel: null }),
      await stepOf({ postId: draft.id }),
      await stepOf({ postId: withdrawn.id }),
      await stepOf({ postId: moved.id }),
    ]
    const asked = [
      ...steps.map(({ id }) => id),
      '01990000-0000-7000-8000-000000000000',
      'x',
      encodeURIComponent('https://evil.example'),
      `${steps[0]!.id}?url=https://evil.example`,
    ]
    for (const id of asked) expect([id, (await visit(`/-/go/${id}`, browser)).status]).toEqual([id, 404])
    expect(counted()).toEqual({})
  })
})

describe('a post’s page', () => {
  const linkIn = async (path: string): Promise<Element | undefined> => {
    const page = await visit(path)
    return page.all(
      (element) => element.tagName === 'a' && attribute(element, 'data-leads-to') !== undefined,
    )[0]
  }

  it('leads to a next step by the address that counts, and says where that goes', async () => {
    const { id, path } = await post({ nextStepsMode: 'site' })
    const step = await stepOf({})
    const link = await linkIn(path)
    expect(textOf(link)).toBe('Give now')
    expect(attribute(link, 'href')).toBe(`/-/go/${step.id}?post=${id}`)
    expect(attribute(link, 'rel')).toBe('nofollow noopener')
    expect(attribute(link, 'data-leads-to')).toBe('https://www.give.example/river?a=1')
    const [beside] = (await visit(path)).all(byClass('leads-to'))
    expect(textOf(beside)).toBe('give.example')
    expect((await visit(attribute(link, 'href')!, browser)).headers.get('location')).toBe(step.linkUrl)
    expect(counted()).toEqual({ [id]: expect.objectContaining({ give: 1 }) })
  })

  it('leads to a mail program itself', async () => {
    const { path } = await post({ nextStepsMode: 'site' })
    await stepOf({ linkUrl: 'mailto:hello@kapoklane.example' })
    expect(attribute(await linkIn(path), 'href')).toBe('mailto:hello@kapoklane.example')
  })

  it('counts as a view of the post; lists count for the site, and what is not there for nobody', async () => {
    const { id, path } = await post()
    const viewOf = async (address: string) => (await visit(address)).headers.get('x-view-of')
    expect(await viewOf(path)).toBe(id)
    expect(await viewOf('/')).toBe('site')
    expect(await viewOf('/follow')).toBe('site')
    expect(await viewOf('/nothing/')).toBeNull()
    expect(await viewOf('/feed.xml')).toBeNull()
    expect((await visit(path)).all(byId('next-steps'))).toHaveLength(0)
  })
})
