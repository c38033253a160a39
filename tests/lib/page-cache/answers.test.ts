import { waitingCookie } from '#lib/comments/own/waiting-cookie.ts'
import { amendEnv } from '#lib/env.ts'
import { isSharedPage } from '#lib/page-cache/page-address.ts'
import { answerPage, openSite, type Page, type SiteInFront } from './site-in-front.ts'

let site: SiteInFront

const open = async (page: Page, options: Parameters<typeof openSite>[1] = {}) => {
  site = await openSite(page, options)
}

afterEach(async () => {
  await site.close()
  amendEnv({ SITE_URL: '' })
})

const long = 'What a page says. '.repeat(200)
const counted: Page = (request, response) =>
  answerPage(response, `${request.url} number ${site.made.length} ${long}`)

describe('what is kept', () => {
  test('a page is made once and then sent from memory', async () => {
    await open(counted)
    const [first, second] = [await site.ask('/a'), await site.ask('/a')]
    expect([first.from, second.from]).toEqual(['miss', 'hit'])
    expect(second.text).toBe(first.text)
    expect(site.made).toHaveLength(1)
  })

  test.each([
    ['a page that was moved', 301],
    ['one that was removed on purpose', 410],
  ])('%s', async (_, status) => {
    await open((_request, response) => answerPage(response, '', { status, location: '/b' }))
    await site.ask('/a')
    const again = await site.ask('/a')
    expect([again.status, again.headers.location, again.from]).toEqual([status, '/b', 'hit'])
  })

  test.each([
    ['a page that is not there', { status: 404 }],
    ['a page that names nothing that it shows', { tags: '' }],
    ['a page for one reader', { 'cache-control': 'no-store' }],
    ['a page that sets a cookie', { 'set-cookie': 'a=b' }],
    ['a failure', { status: 500 }],
    ['a moment’s redirect', { status: 303 }],
  ])('%s is not', async (_, answer) => {
    await open((_request, response) => answerPage(response, 'x', answer))
    await site.ask('/a')
    expect(site.cache.store.count).toBe(0)
  })

  test('feeds and robots.txt as well as pages', async () => {
    await open((_request, response) =>
      answerPage(response, '<rss/>', { 'content-type': 'application/rss+xml' }),
    )
    await site.ask('/feed.xml')
    const again = await site.ask('/feed.xml')
    expect([again.from, again.headers['content-type']]).toEqual(['hit', 'application/rss+xml'])
  })

  test.each(['/search?q=a', '/-/comment/token', '/comments', '/_next/static/x'])(
    '%s is left to the pages, with the reader’s own request',
    async (path) => {
      await open((request, response) => answerPage(response, String(request.headers.cookie)))
      await site.ask(path)
      const again = await site.ask(path, { headers: { cookie: 'a=b' } })
      expect([again.text, site.cache.store.count]).toEqual(['a=b', 0])
    },
  )

  test('the page of numbers about comments too, the only one of the site’s own addresses', async () => {
    await open(counted)
    await site.ask('/-/comments-report')
    expect((await site.ask('/-/comments-report?x=1')).from).toBe('hit')
    expect(isSharedPage('/-/comments-report/x')).toBe(false)
  })

  test('no more bytes than were allowed, the oldest going first', async () => {
    const noise = Array.from({ length: 20_000 }, (_, n) => (n * 2_654_435_761) % 997).join('')
    await open((request, response) => answerPage(response, request.url + noise), { megabytes: 1 })
    for (let n = 0; n < 40; n++) await site.ask(`/page-${n}`)
    expect(site.cache.store.bytes).toBeLessThanOrEqual(1_048_576)
    expect((await site.ask('/page-39')).from).toBe('hit')
    expect((await site.ask('/page-0')).from).toBe('miss')
  })
})

describe('one page, however it is asked for', () => {
  test.each(['/a?utm_source=x', '/a?fbclid=1&x=%', '/a?', '/%61', '/a?kept', '/a?a=1&a=2'])(
    '%s',
    async (path) => {
      await open(counted)
      await site.ask('/a')
      await site.ask('/a?kept=')
      const made = site.made.length
      expect((await site.ask(path)).from).toBe('hit')
      expect(site.made).toHaveLength(made)
    },
  )

  test('what the route does not declare never reaches it', async () => {
    await open(counted)
    await site.ask('/a?utm_source=x&kept=token&z=1')
    await site.ask('/topics/river?kept=token')
    expect(site.made.map(({ url }) => url)).toEqual(['/a?kept=token', '/topics/river'])
  })

  test('letters of all scripts, composed in one way', async () => {
    await open(counted)
    await site.ask('/caf%C3%A9')
    expect((await site.ask('/cafe%CC%81')).from).toBe('hit')
    expect((await site.ask('/%E1%9E%81?x')).from).toBe('miss')
  })
})

describe('a page is made from nothing that is the reader’s', () => {
  const whole: Page = (request, response) =>
    answerPage(response, JSON.stringify([request.method, request.url, request.headers, request.rawHeaders]))

  test('what an attacker sends leaves what the next reader gets as it was', async () => {
    await open(whole)
    const host = 'localhost:3000'
    const plain = await site.ask('/a', { headers: { host } })
    await site.close()
    await open(whole)
    await site.ask('/a?utm=<script>', {
      headers: {
        host: 'evil.example',
        cookie: 'waiting-1=forged; theme=dark',
        'accept-encoding': 'zstd',
        'if-none-match': '*',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-lamplight-client': '203.0.113.1',
        rsc: '1',
        range: 'bytes=0-1',
      },
    })
    const next = await site.ask('/a', { headers: { host } })
    const id = /"x-request-id":?,?"[^"]+"/g
    expect(next.text.replace(id, '')).toBe(plain.text.replace(id, ''))
    expect(next.text).not.toContain('evil')
  })

  test('without SITE_URL each address of this machine has pages of its own', async () => {
    await open(whole)
    await site.ask('/a', { headers: { host: '127.0.0.2:9999' } })
    const next = await site.ask('/a', { headers: { host: 'localhost:3000' } })
    expect([next.from, next.text.includes('9999')]).toEqual(['miss', false])
  })

  test('with SITE_URL a foreign host gets 421 and leaves nothing', async () => {
    amendEnv({ SITE_URL: 'https://stories.example.org' })
    await open(whole)
    expect((await site.ask('/a', { headers: { host: 'evil.example' } })).status).toBe(421)
    expect(site.cache.store.count).toBe(0)
    const own = await site.ask('/a', { headers: { host: 'stories.example.org' } })
    expect(own.text).toContain('"x-forwarded-proto":"https"')
  })

  test('a HEAD is answered from a GET', async () => {
    await open(whole)
    const head = await site.ask('/a', { method: 'HEAD' })
    const page = await site.ask('/a')
    expect([head.status, head.bytes.length, page.from]).toEqual([200, 0, 'hit'])
    expect(head.headers['content-length']).toBe(page.headers['content-length'])
    expect(page.text).toContain('["GET"')
  })
})

describe('forms of the bytes', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['zstd', undefined],
    ['', undefined],
  ])('%s gets %s', async (accepted, encoding) => {
    await open(counted)
    await site.ask('/a')
    const { headers, text } = await site.ask('/a', { headers: { 'accept-encoding': accepted } })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(text).toContain(long)
  })

  test('each form has its own ETag, and 304 costs no page', async () => {
    await open(counted)
    const etags = new Set<string>()
    for (const accepted of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': accepted }
      const { etag = '' } = (await site.ask('/a', { headers })).headers
      etags.add(etag)
      const again = await site.ask('/a', { headers: { ...headers, 'if-none-match': `"old", W/${etag}` } })
      expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag])
    }
    expect(etags.size).toBe(3)
    expect(site.made).toHaveLength(1)
  })

  test('an ETag of another form is not this one', async () => {
    await open(counted)
    const { etag = '' } = (await site.ask('/a', { headers: { 'accept-encoding': 'gzip' } })).headers
    const other = await site.ask('/a', { headers: { 'accept-encoding': 'br', 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  test('the same text made again has the same ETag', async () => {
    await open((_request, response) => answerPage(response, long))
    const { etag } = (await site.ask('/a')).headers
    site.cache.purge(['site'])
    expect((await site.ask('/a')).headers).toMatchObject({ etag, 'x-cache': 'miss' })
  })
})

describe('heads', () => {
  test('say no more than they must, and where the page came from', async () => {
    await open((_request, response) =>
      answerPage(response, 'x', {
        'x-view-of': 'p',
        'x-at-risk': 'yes',
        vary: 'rsc',
        link: '<x>',
        etag: '"next"',
      }),
    )
    for (const from of ['miss', 'hit']) {
      const { headers } = await site.ask('/a')
      expect(headers).toMatchObject({
        'x-cache': from,
        'server-timing': `cache;desc=${from}`,
        'cache-control': 'no-cache',
        'cache-tag': 'site',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      })
      for (const name of ['x-view-of', 'x-at-risk', 'link', 'set-cookie', 'cdn-cache-control']) {
        expect(headers).not.toHaveProperty(name)
      }
    }
  })

  test('stay short enough for any proxy, whatever a page shows', async () => {
    const tags = [
      'site',
      'list',
      ...Array.from({ length: 300 }, (_, n) => `media:${n}-0000-0000-0000-000000000000`),
    ]
    await open((_request, response) => answerPage(response, 'x', { tags: [...tags, 'post:1'].join(' ') }))
    const { headers } = await site.ask('/a')
    expect(headers['cache-tag']).toBe('site list media post:1')
    site.cache.purge(['media:7-0000-0000-0000-000000000000'])
    expect((await site.ask('/a')).from).toBe('miss')
  })
})

describe('the writer of a waiting comment', () => {
  const postId = '0198c0de-0000-7000-8000-000000000001'
  const cookieOf = (id: string) =>
    waitingCookie({ postId: id, postPath: '/a', commentId: 'c', anchor: 3, isSecure: false }).split(';')[0]!
  const personal: Page = (request, response) =>
    request.headers.cookie
      ? answerPage(response, 'with my comment', {
          tags: '',
          'cache-control': 'no-store',
          'x-view-of': postId,
        })
      : answerPage(response, 'for all', { 'x-view-of': postId })

  test('is led past the cache by the signed cookie, also at the first request', async () => {
    await open(personal)
    for (const _ of ['nothing is kept', 'the page is kept']) {
      const own = await site.ask('/a', { headers: { cookie: cookieOf(postId) } })
      expect([own.from, own.text]).toEqual(['bypass', 'with my comment'])
      expect(own.headers).not.toHaveProperty('x-view-of')
      expect((await site.ask('/a')).text).toBe('for all')
    }
  })

  test('is known behind many cookies of others', async () => {
    await open(personal)
    await site.ask('/a')
    const others = Array.from({ length: 30 }, (_, at) => `other-${at}=x`)
    const answer = await site.ask('/a', { headers: { cookie: [...others, cookieOf(postId)].join('; ') } })
    expect([answer.from, answer.text]).toEqual(['bypass', 'with my comment'])
  })

  test.each([
    ['forged', () => `waiting-3=${postId}~c.${'A'.repeat(43)}`],
    ['altered', () => cookieOf(postId).replace('~c', '~d')],
    ['of another post', () => cookieOf('0198c0de-0000-7000-8000-000000000002')],
    ['half', () => `waiting-3=${postId}~`],
    ['of another kind', () => 'theme=waiting-'],
  ])('a cookie that is %s changes nothing', async (_, cookie) => {
    await open(personal)
    await site.ask('/a')
    const answer = await site.ask('/a', { headers: { cookie: cookie() } })
    expect([answer.from, answer.text]).toEqual(['hit', 'for all'])
  })
})

describe('counting views', () => {
  const story: Page = (_request, response) => answerPage(response, 'x', { 'x-view-of': 'post-1' })

  test('each page that a reader got, from memory or not, and none for HEAD', async () => {
    await open(story)
    const { etag = '' } = (await site.ask('/a')).headers
    await site.ask('/a')
    await site.ask('/a', { headers: { 'if-none-match': etag } })
    await site.ask('/a', { method: 'HEAD' })
    await site.ask('/-/past')
    expect(site.views).toEqual(['post-1', 'post-1', 'post-1', 'post-1'])
  })
})

describe('one render at a time', () => {
  test('a thousand readers of a new page wait for one', async () => {
    let finish = () => {}
    const slow = new Promise<void>((done) => {
      finish = done
    })
    await open(async (_request, response) => {
      await slow
      answerPage(response, 'x')
    })
    const readers = Array.from({ length: 1_000 }, () => site.ask('/a'))
    while (site.made.length === 0) await new Promise(setImmediate)
    finish()
    const statuses = (await Promise.all(readers)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(site.made).toHaveLength(1)
  })

  test('a page that is outdated while it is made is sent but not kept, and the next reader gets a new one', async () => {
    const waiting: (() => void)[] = []
    await open(async (_request, response) => {
      const number = site.made.length
      if (number === 1) await new Promise<void>((done) => waiting.push(done))
      answerPage(response, `number ${number}`, { tags: 'post:1' })
    })
    const early = site.ask('/a')
    while (waiting.length === 0) await new Promise(setImmediate)
    site.cache.purge(['post:1'])
    const late = await site.ask('/a')
    expect([late.text, late.from]).toEqual(['number 2', 'miss'])
    waiting[0]!()
    expect((await early).text).toBe('number 1')
    expect((await site.ask('/a')).text).toBe('number 2')
  })

  test('many different pages at once are made in turn, and beyond a measure readers are told to come again', async () => {
    const waiting: (() => void)[] = []
    await open(
      async (_request, response) => {
        await new Promise<void>((done) => waiting.push(done))
        answerPage(response, 'x')
      },
      { turns: { atOnce: 2, waiting: 3 } },
    )
    const asked = ['/a', '/b', '/c', '/d', '/e', '/f'].map((path) => site.ask(path))
    const refused = await Promise.race(asked)
    expect([refused.status, refused.headers['retry-after'], refused.text]).toEqual([503, '60', 'kind words'])
    expect(site.made).toHaveLength(2)
    for (let made = 0; made < 5; made++) {
      while (waiting.length === 0) await new Promise(setImmediate)
      waiting.shift()!()
    }
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(5)
    expect((await site.ask('/a')).status).toBe(200)
  })

  test('where even the page that says so cannot be made, plain words say it, and the process lives on', async () => {
    await open(() => {}, { renderLimit: 30, unavailable: () => Promise.reject(new Error('broken')) })
    const given = await site.ask('/a')
    expect([given.status, given.headers['retry-after']]).toEqual([503, '60'])
    expect(given.text).toContain('try again in a minute')
    site.cache.store.doubt(0)
    expect((await site.ask('/b')).status).toBe(503)
  })

  test('one that hangs is given up, and tried again only after a second', async () => {
    await open(() => {}, { renderLimit: 30 })
    const given = await site.ask('/a')
    expect([given.status, given.headers['retry-after'], given.text]).toEqual([503, '60', 'kind words'])
    await site.ask('/a')
    expect(site.made).toHaveLength(1)
  })
})
