import { isReader } from '#lib/numbers/is-reader.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const reads = (headers: Record<string, string | undefined>) =>
  isReader({ 'user-agent': firefox, ...headers }, { staffCookie: 'lamplight' })

it('a browser is a reader, each time', () => {
  expect(reads({})).toBe(true)
  expect(reads({})).toBe(true)
  expect(reads({ cookie: 'other=1; waiting=2; lamplight-old=3' })).toBe(true)
})

it.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'facebookexternalhit/1.1',
  'FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)',
  'curl/8.5.0',
  'python-requests/2.32',
  '',
  `${firefox} ${'x'.repeat(500)}`,
])('a robot is none, each time: %s', (name) => {
  expect(reads({ 'user-agent': name })).toBe(false)
  expect(reads({ 'user-agent': name })).toBe(false)
})

it('who does not say what it is is no reader', () => {
  expect(reads({ 'user-agent': undefined })).toBe(false)
})

it.each([
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { purpose: 'prefetch' },
  { 'x-moz': 'prefetch' },
  { 'x-purpose': 'preview' },
])('a page that is fetched beforehand is not read yet: %p', (headers) => {
  expect(reads(headers)).toBe(false)
})

it('whoever is signed in to the desk is left out', () => {
  expect(reads({ cookie: 'lamplight=abc' })).toBe(false)
  expect(reads({ cookie: 'a=b; lamplight=abc' })).toBe(false)
})
