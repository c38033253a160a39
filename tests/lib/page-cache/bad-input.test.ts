import { connect } from 'node:net'
import { answerPage, openSite, type SiteInFront } from './site-in-front.ts'

let site: SiteInFront

beforeEach(async () => {
  site = await openSite((_request, response) => answerPage(response, 'a page'))
  await site.ask('/a', { headers: { host: 'localhost' } })
  site.made.length = 0
})

afterEach(() => site.close())

/** What is answered to these very bytes. */
async function statusOf(bytes: string): Promise<number> {
  const raw = connect(site.port, '127.0.0.1')
  raw.on('error', () => {})
  raw.write(bytes)
  let said = ''
  for await (const piece of raw) said += String(piece)
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)
}

const get = (target: string, ...headers: string[]) =>
  ['GET '.concat(target, ' HTTP/1.1'), 'Host: localhost', 'Connection: close', ...headers, '', ''].join(
    '\r\n',
  )

test.each([
  ['a broken encoding', get('/%'), 400],
  ['half a letter', get('/%E0%A4%A'), 400],
  ['a NUL', get('/a%00'), 400],
  ['a NUL in the query of a kept page', get('/a?x=%00'), 400],
  ['a kept page with a query over all measure', get(`/a?${'x'.repeat(5_000)}`), 400],
  ['an address over all measure', get(`/${'a'.repeat(9_000)}`), 400],
  ['dots for a folder', get('/x/../a'), 400],
  ['an encoded way out', get('/%2e%2e/etc/passwd'), 400],
  ['a way out encoded twice', get('/%252e%252e%252fetc%252fpasswd'), 400],
  ['a list page of nonsense', get('/page/99999999999999999999'), 404],
  ['a list page before the first', get('/topics/courage/page/-1/'), 404],
  ['a whole URL', get('http://localhost/a'), 400],
  ['no path', get('*'), 400],
  ['a head over all measure', get('/a', `X: ${'x'.repeat(20_000)}`), 431],
  ['a header without a name', get('/a', ': x'), 400],
  ['two lengths', get('/a', 'Content-Length: 1', 'Transfer-Encoding: chunked'), 400],
  ['no host', 'GET /a HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a method that nobody knows', get('/a').replace('GET', 'BREW'), 400],
  ['TRACE', get('/a').replace('GET', 'TRACE'), 405],
  ['what is no HTTP', 'hello\r\n\r\n', 400],
  ['a control character', get('/a\u0001'), 400],
])('%s is refused and makes no page', async (_, bytes, status) => {
  expect(await statusOf(bytes)).toBe(status)
  expect(site.made).toHaveLength(0)
})

test.each([
  ['odd cookies', get('/a', 'Cookie: waiting-=~.; waiting-1; =; waiting-2=%%%~x.y')],
  ['odd encodings', get('/a', 'Accept-Encoding: ;q=,,br;q=abc,\u00ff')],
  ['an odd validator', get('/a', 'If-None-Match: "" , W/, ')],
  ['an odd query', get('/a?%&=&&kept&%zz=%')],
  ['a percent sign in a path', get('/a-100%25-true-story')],
  ['what only looks encoded', get('/a%2541')],
  ['a page of a list', get('/page/2')],
  ['a post whose address looks like a page of a list', get('/our-book/page/last')],
  ['a range', get('/a', 'Range: bytes=5-1')],
])('%s are no reason to refuse, nor to fail', async (_, bytes) => {
  expect(await statusOf(bytes)).toBe(200)
})
