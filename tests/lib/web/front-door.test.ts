import { type IncomingHttpHeaders, request, type Server } from 'node:http'
import { connect } from 'node:net'
import { amendEnv } from '#lib/env.ts'
import { type Font, fonts } from '#lib/web/fonts.ts'
import { frontDoor } from '#lib/web/front-door.ts'
import { drain, listen, makeServer } from '#lib/web/http-server.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let server: Server
let port: number
let views: [of: string, userAgent: string | undefined][] = []

const unset = { SITE_URL: '', TRUSTED_PROXIES: '', METRICS_TOKEN: '', DATABASE_URL: '' }

/** Behind the door stands a page that says which headers reached it. */
async function open(environment: Partial<Record<keyof typeof unset, string>> = {}): Promise<void> {
  amendEnv({ ...unset, ...environment })
  const handle = frontDoor({
    dev: false,
    media: async (_request, response) => void response.end('media'),
    pages: async (asked, response) => {
      if (asked.url === '/fails') throw new Error('a bug')
      if (asked.url === '/own') response.setHeader('content-security-policy', 'own')
      if (asked.url?.startsWith('/page')) response.setHeader('x-view-of', 'post 1')
      if (asked.url === '/page-gone') response.writeHead(410)
      response.end(JSON.stringify(asked.headers))
    },
    countView: (of, headers) => views.push([of, headers['user-agent']]),
  })
  server = makeServer(handle)
  port = await listen(server, { port: 0, host: '127.0.0.1' })
}

afterEach(async () => {
  await drain(server)
  amendEnv(unset)
})

function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      let body = ''
      response.on('data', (piece: Buffer) => (body += piece))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.once('error', fail).end()
  })
}

const seen = async (path: string, headers: Record<string, string>) =>
  JSON.parse((await ask(path, { headers })).body) as Record<string, string>

const ownHost = () => `127.0.0.1:${port}`
const ownOrigin = () => `http://${ownHost()}`

describe('fonts', () => {
  const [{ url, bytes }] = fonts() as [Font]

  test('are kept by browsers for ever, as their address changes with them', async () => {
    await open()
    const answer = await ask(url)
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'font/woff2',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-length': String(bytes.length),
        'x-content-type-options': 'nosniff',
      },
    })
    expect((await ask(url, { method: 'HEAD' })).body).toBe('')
  })

  test.each(['/-/fonts/noto-serif-khmer-400-0000000000000000.woff2', '/-/fonts/../../package.json'])(
    '%s is none',
    async (path) => {
      await open()
      expect((await ask(path)).headers['content-type']).not.toBe('font/woff2')
    },
  )

  test('nothing can be sent to them', async () => {
    await open()
    expect((await ask(url, { method: 'POST' })).headers['content-type']).not.toBe('font/woff2')
  })
})

describe('addresses', () => {
  test.each([
    '/%',
    '/%E0%A4%A',
    '/a%00b',
    '/?q=%00',
    '/a%0d%0ab',
    '/a%7fb',
    '/a%5cb',
    `/${'a'.repeat(5_000)}`,
    '/x/../admin/people',
    '/./admin',
    '/%2e%2E/admin',
    '/x/..%2fadmin',
    '/x/..',
  ])('400 for %.20s', async (path) => {
    await open()
    expect((await ask(path)).status).toBe(400)
  })

  test.each(['/...', '/.well-known/x', '/a..b/', '/a?next=/../b'])(
    '%s is read as any other',
    async (path) => {
      await open()
      expect((await ask(path)).status).toBe(200)
    },
  )

  test('400 for what is not a path', async () => {
    await open()
    const raw = connect(port, '127.0.0.1')
    raw.write('GET http://other.example/ HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n')
    let said = ''
    for await (const piece of raw) said += String(piece)
    expect(said).toMatch(/^HTTP\/1\.1 400/)
  })

  test('a query that is oddly written is no reason to refuse', async () => {
    await open()
    expect((await ask('/search?q=100%')).status).toBe(200)
  })

  test('405 for methods that nobody here knows', async () => {
    await open()
    expect((await ask('/', { method: 'TRACE' })).status).toBe(405)
  })

  test.each(['/_next/image', '/_next/image?url=%2Fx&w=64&q=75'])('404 for %s', async (path) => {
    await open()
    expect((await ask(path)).status).toBe(404)
  })

  test('pictures have their own way', async () => {
    await open()
    expect((await ask('/media/ab/x.webp')).body).toBe('media')
  })
})

describe('writes on private addresses', () => {
  const places = [
    '/admin',
    '/admin/posts',
    '/api/auth/signout',
    '/%61dmin/posts',
    '//admin/posts',
    '/ADMIN/posts',
  ]

  test.each(places)('%s: refused without, with a null and with a foreign Origin', async (path) => {
    await open()
    const foreign: Record<string, string>[] = [{}, { origin: 'null' }, { origin: 'http://evil.example' }]
    for (const headers of foreign) {
      expect((await ask(path, { method: 'POST', headers })).status).toBe(403)
    }
  })

  test('a foreign Origin is refused even where the Host agrees with it', async () => {
    await open()
    const headers = {
      origin: 'http://evil.example',
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    }
    expect((await ask('/admin', { method: 'POST', headers })).status).toBe(403)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s from the site itself passes',
    async (method) => {
      await open()
      expect((await ask('/admin', { method, headers: { origin: ownOrigin() } })).status).toBe(200)
    },
  )

  test('what the browser calls cross-site is refused whatever its Origin', async () => {
    await open()
    const headers = { origin: ownOrigin(), 'sec-fetch-site': 'same-site' }
    expect((await ask('/admin', { method: 'POST', headers })).status).toBe(403)
  })

  test('a server action is private wherever it is sent', async () => {
    await open()
    expect((await ask('/', { method: 'POST', headers: { 'next-action': 'a' } })).status).toBe(403)
  })

  test('an anonymous form carries no authority and passes', async () => {
    await open()
    expect((await ask('/comments', { method: 'POST' })).status).toBe(200)
  })

  test('with SITE_URL the Origin is compared with it, not with the Host', async () => {
    await open({ SITE_URL: 'https://stories.example.org' })
    const host = 'stories.example.org'
    const post = (origin: string) => ask('/admin', { method: 'POST', headers: { host, origin } })
    expect((await post('https://stories.example.org')).status).toBe(200)
    expect((await post('http://stories.example.org')).status).toBe(403)
  })
})

describe('foreign hosts', () => {
  test('421 when SITE_URL is set, except for health', async () => {
    await open({ SITE_URL: 'https://stories.example.org' })
    expect((await ask('/')).status).toBe(421)
    expect((await ask('/healthz')).status).toBe(200)
    for (const host of ['stories.example.org', 'Stories.Example.org', 'stories.example.org:443']) {
      expect((await ask('/', { headers: { host } })).status).toBe(200)
    }
    expect((await ask('/', { headers: { host: 'stories.example.org.evil.example' } })).status).toBe(421)
  })

  test('without SITE_URL any host is answered', async () => {
    await open()
    expect((await ask('/', { headers: { host: 'anything.example' } })).status).toBe(200)
  })
})

describe('what reaches the pages', () => {
  test('never a visitor’s internal header', async () => {
    await open()
    const headers = await seen('/', {
      'content-security-policy': "script-src 'nonce-mine'",
      'x-nonce': 'mine',
      'x-lamplight-client': '203.0.113.9',
      'x-request-id': 'mine',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    })
    expect(headers).not.toHaveProperty('x-nonce')
    expect(headers).not.toHaveProperty('content-security-policy')
    expect(headers).not.toHaveProperty('x-lamplight-client')
    expect(headers['x-request-id']).not.toBe('mine')
    expect(headers).toMatchObject({ 'x-forwarded-host': ownHost(), 'x-forwarded-proto': 'http' })
  })

  test('in the admin a nonce of its own at each request, the same in request and answer', async () => {
    await open()
    const [first, second] = [await ask('/admin'), await ask('/admin')]
    const reached = JSON.parse(first.body) as Record<string, string>
    expect(first.headers['content-security-policy']).toBe(reached['content-security-policy'])
    expect(first.headers['content-security-policy']).toContain(`'nonce-${reached['x-nonce']}'`)
    expect(first.headers['content-security-policy']).not.toBe(second.headers['content-security-policy'])
  })
})

test.each([
  '/',
  '/admin',
  '/admin/write',
  '/admin/preview/1',
  '/admin/look/preview',
  '/-/preview/1',
  '/fails',
])('nothing at %s may run a script that is not ours, or a string', async (path) => {
  await open()
  const policy = (await ask(path)).headers['content-security-policy'] as string
  expect(policy).toContain("default-src 'none'")
  expect(/script-src [^;]*/.exec(policy)?.[0] ?? '').not.toMatch(/unsafe-|https?:|\*/)
})

describe('whose request it is', () => {
  const forwarded = (value: string) => seen('/', { 'x-forwarded-for': value })

  test('unknown without TRUSTED_PROXIES', async () => {
    await open()
    expect(await seen('/', {})).not.toHaveProperty('x-lamplight-client')
    expect(await forwarded('203.0.113.9')).not.toHaveProperty('x-lamplight-client')
  })

  test('the connection’s own where there is no proxy, whatever is claimed', async () => {
    await open({ TRUSTED_PROXIES: 'none' })
    expect(await forwarded('203.0.113.9')).toMatchObject({ 'x-lamplight-client': '127.0.0.1' })
  })

  test('the nearest that is no proxy, read from the right', async () => {
    await open({ TRUSTED_PROXIES: '127.0.0.1,10.0.0.0/8' })
    expect(await forwarded('203.0.113.9')).toMatchObject({ 'x-lamplight-client': '203.0.113.9' })
    expect(await forwarded('198.51.100.1, 203.0.113.9, 10.1.2.3')).toMatchObject({
      'x-lamplight-client': '203.0.113.9',
    })
    expect(await forwarded('::ffff:203.0.113.9')).toMatchObject({ 'x-lamplight-client': '203.0.113.9' })
    expect(await forwarded('203.0.113.9, nonsense')).toMatchObject({ 'x-lamplight-client': '127.0.0.1' })
    expect(await forwarded('2001:db8::1')).toMatchObject({ 'x-lamplight-client': '2001:db8::1' })
  })

  test('what was claimed goes no further', async () => {
    await open({ TRUSTED_PROXIES: '127.0.0.1' })
    expect(await forwarded('203.0.113.9')).not.toHaveProperty('x-forwarded-for')
  })
})

describe('headers of every answer', () => {
  test.each(['/', '/%', '/admin', '/healthz', '/_next/image', '/fails', '/media/ab/x.webp'])(
    '%s',
    async (path) => {
      await open()
      const { headers } = await ask(path)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'referrer-policy': path === '/admin' ? 'same-origin' : 'strict-origin-when-cross-origin',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
      expect(headers).not.toHaveProperty('strict-transport-security')
    },
  )

  test('a page’s own policy stands alone', async () => {
    await open()
    expect((await ask('/own')).headers['content-security-policy']).toBe('own')
  })

  test('HSTS where the site is https', async () => {
    await open({ SITE_URL: 'https://stories.example.org' })
    const { headers } = await ask('/', { headers: { host: 'stories.example.org' } })
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  })

  test.each(['/admin', '/admin/x', '/api/auth/session'])('%s is stored nowhere', async (path) => {
    await open()
    expect((await ask(path)).headers['cache-control']).toBe('no-store')
  })
})

describe('health', () => {
  test('lives without a database, and is not ready, in a sentence', async () => {
    await open({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
    expect(await ask('/healthz')).toMatchObject({ status: 200 })
    expect(await ask('/readyz')).toMatchObject({
      status: 503,
      body: 'The database does not answer within a second.\n',
    })
  })

  test('is ready with one', async () => {
    await open({ DATABASE_URL: process.env.TEST_SERVER_URL ?? '' })
    expect((await ask('/readyz')).status).toBe(200)
  })

  test('numbers are for who has the token', async () => {
    await open()
    expect((await ask('/metrics')).status).toBe(404)
    await drain(server)
    await open({ METRICS_TOKEN: 'a token of the monitoring' })
    expect((await ask('/metrics')).status).toBe(401)
    expect((await ask('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
    const told = await ask('/metrics', { headers: { authorization: 'Bearer a token of the monitoring' } })
    expect(told.body).toMatch(/^lamplight_http_responses_total\{kind="4xx"\} \d+$/m)
  })
})

test('a bug is a plain 500 and no crash', async () => {
  await open()
  expect(await ask('/fails')).toMatchObject({ status: 500, body: expect.stringContaining('try again') })
  expect((await ask('/')).status).toBe(200)
})

describe('a view', () => {
  beforeEach(async () => {
    views = []
    await open()
  })

  test('is told of each page that is sent, with what the browser said, and never to the visitor', async () => {
    const { status, headers } = await ask('/page', { headers: { 'user-agent': 'Lynx' } })
    expect([status, headers['x-view-of']]).toEqual([200, undefined])
    expect(views).toEqual([['post 1', 'Lynx']])
  })

  test('is none where only the head is asked for, the page is gone, or nothing was to be read', async () => {
    const answers = [
      await ask('/page', { method: 'HEAD' }),
      await ask('/page', { method: 'POST' }),
      await ask('/page-gone'),
      await ask('/other', { headers: { 'x-view-of': 'post 1' } }),
    ]
    expect(answers.map(({ headers }) => headers['x-view-of'])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(views).toEqual([])
  })
})
