import { freePort } from '../drills/child.ts'
import { measured } from './filling/scales.ts'
import { atMost, type Part } from './part.ts'
import { rawAnswer } from './raw-answer.ts'
import { type Answered, send } from './raw-request.ts'
import { percentile } from './statistics.ts'

const times = 20

interface Attempt {
  name: string
  request: (host: string) => string
  /** What may be answered; all of it says that the request was wrong, or ignores what was wrong about it. */
  status: readonly number[]
}

const get =
  (target: string, ...headers: string[]) =>
  (host: string) =>
    [`GET ${target} HTTP/1.1`, `Host: ${host}`, ...headers, 'Connection: close', '', ''].join('\r\n')

const many = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at))
const page = measured.ordinary.path
const wrong = [400, 404, 405, 413, 414, 421, 431, 501] as const
const ignored = [200, 301, ...wrong] as const

const attempts: Attempt[] = [
  { name: 'an endless path', request: get(`/${'a/'.repeat(4_000)}`), status: wrong },
  { name: 'a path beyond the limit of a header', request: get(`/${'a'.repeat(70_000)}`), status: wrong },
  { name: 'two thousand steps up', request: get(`/${'../'.repeat(2_000)}etc/passwd`), status: wrong },
  { name: 'encoded steps up', request: get('/%2e%2e/%2e%2e/etc/passwd'), status: wrong },
  { name: 'encoded twice', request: get('/%252e%252e%252fetc%252fpasswd'), status: wrong },
  { name: 'a broken escape', request: get('/%zz%'), status: wrong },
  { name: 'half a letter', request: get('/%c3'), status: wrong },
  { name: 'an overlong slash', request: get('/%c0%af'), status: wrong },
  { name: 'an encoded zero', request: get('/a%00b'), status: wrong },
  { name: 'encoded line ends', request: get('/a%0d%0aset-cookie:%20x=1'), status: wrong },
  { name: 'a backslash', request: get('/\\evil.example\\'), status: wrong },
  { name: 'two slashes', request: get('//evil.example/'), status: [...wrong, 301, 308] },
  { name: 'a whole address of another site', request: get('http://evil.example/'), status: wrong },
  { name: 'a star', request: get('*'), status: wrong },
  { name: 'no slash', request: get('admin'), status: wrong },
  {
    name: 'a thousand parameters',
    request: get(`${page}?${many(1_000, (at) => `p${at}=1`).join('&')}`),
    status: ignored,
  },
  { name: 'a broken query', request: get(`${page}?%zz=%&&&=&a[]=1&a[b]=2`), status: ignored },
  {
    name: 'a declared parameter of nonsense',
    request: get(`${page}?kept=%ff%fe&kept=2&kept[]=3`),
    status: [...ignored, 303],
  },
  { name: 'a page of nonsense', request: get('/page/99999999999999999999'), status: wrong },
  { name: 'a page before the first', request: get('/page/-1'), status: wrong },
  { name: 'a header of 70 kB', request: get(page, `X-Long: ${'a'.repeat(70_000)}`), status: wrong },
  {
    name: 'a thousand cookies',
    request: get(page, `Cookie: ${many(1_000, (at) => `c${at}=1`).join('; ')}`),
    status: ignored,
  },
  { name: 'three hundred headers', request: get(page, ...many(300, (at) => `X-H${at}: 1`)), status: ignored },
  { name: 'another host', request: () => get(page)('evil.example'), status: wrong },
  { name: 'no host', request: () => `GET ${page} HTTP/1.1\r\nConnection: close\r\n\r\n`, status: wrong },
  { name: 'two hosts', request: get(page, 'Host: evil.example'), status: wrong },
  { name: 'a broken host', request: () => get(page)('a b<>'), status: wrong },
  {
    name: 'a forwarded host',
    request: get(page, 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: gopher'),
    status: ignored,
  },
  {
    name: 'headers of the framework',
    request: get(
      page,
      'RSC: 1',
      'Next-Router-Prefetch: 1',
      'X-Middleware-Subrequest: middleware',
      'Next-Action: 00',
      'X-Matched-Path: /admin',
    ),
    status: ignored,
  },
  {
    name: 'other kinds of answers asked for',
    request: get(
      page,
      'Accept: application/json',
      'Accept-Encoding: identity;q=0, *;q=0',
      'Accept-Language: xx-yy;q=9',
    ),
    status: ignored,
  },
  {
    name: 'ranges without end',
    request: get(page, `Range: bytes=${many(500, (at) => `${at}-`).join(',')}`),
    status: [...ignored, 206, 416],
  },
  {
    name: 'conditions of nonsense',
    request: get(page, 'If-None-Match: *,*,"', 'If-Modified-Since: never'),
    status: [...ignored, 304],
  },
  { name: 'an unknown method', request: (host) => get(page)(host).replace('GET', 'BREW'), status: wrong },
  { name: 'TRACE', request: (host) => get(page)(host).replace('GET', 'TRACE'), status: wrong },
  { name: 'DELETE', request: (host) => get(page)(host).replace('GET', 'DELETE'), status: wrong },
  {
    name: 'a GET with a body',
    request: (host) => `${get(page, 'Content-Length: 5')(host)}hello`,
    status: ignored,
  },
  { name: 'two lengths', request: get(page, 'Content-Length: 5', 'Content-Length: 6'), status: wrong },
  {
    name: 'length and chunks',
    request: get(page, 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    status: wrong,
  },
  {
    name: 'no HTTP at all',
    request: () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
    status: wrong,
  },
]

/** What must be refused is refused at once, and what the next reader gets is byte by byte the same. */
export const hostile: Part = {
  name: 'hostile',
  async run(bench) {
    const port = String(await freePort())
    const SITE_URL = `http://127.0.0.1:${port}`
    const site = await bench.sites.start(await bench.sites.filled('small'), { PORT: port, SITE_URL })
    const next = async () => stableOf(await rawAnswer(`${site.origin}${page}`))
    await next()
    const before = await next()
    const answers = new Map<string, Answered[]>(attempts.map(({ name }) => [name, []]))
    const spoiled = new Set<string>()
    for (let time = 0; time < times; time++) {
      for (const { name, request } of attempts) {
        answers.get(name)!.push(await send(site.origin, request(new URL(site.origin).host)))
        if (time === 0 && (await next()) !== before) spoiled.add(name)
      }
    }
    const odd = attempts.filter(({ name, status }) =>
      answers.get(name)!.some((seen) => !status.includes(seen.status)),
    )
    for (const { name } of odd) {
      bench.say(`${name}: ${[...new Set(answers.get(name)!.map(({ status }) => status))].join(', ')}`)
    }
    const refused = [...answers].filter(([, [first]]) => first!.status >= 400)
    const slowest = refused
      .map(([name, seen]) => ({
        name,
        at: percentile(
          seen.map(({ milliseconds }) => milliseconds),
          0.5,
        ),
      }))
      .sort((one, other) => other.at - one.at)
    for (const { name, at } of slowest.slice(0, 3)) bench.say(`${name}: ${at.toFixed(2)} ms`)
    return [
      atMost(0, {
        what: `bad requests of ${attempts.length} kinds answered unlike they should`,
        value: odd.length,
        unit: '',
        beside: odd.map(({ name }) => name).join(', '),
      }),
      atMost(0, {
        what: 'after which the next reader got other bytes',
        value: spoiled.size,
        unit: '',
        beside: [...spoiled].join(', '),
      }),
      atMost(5, {
        what: 'the slowest refusal, in the middle of 20',
        value: slowest[0]?.at ?? Number.NaN,
        unit: 'ms',
        beside: slowest[0]?.name,
      }),
    ]
  },
}

/** Without what each answer has of its own. */
function stableOf({ status, headers, body }: Awaited<ReturnType<typeof rawAnswer>>): string {
  const {
    date: _,
    'x-request-id': __,
    'server-timing': ___,
    'x-cache': ____,
    age: _____,
    ...others
  } = headers
  return JSON.stringify([status, others, body.toString('base64')])
}
