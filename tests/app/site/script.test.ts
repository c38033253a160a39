import { readerScript } from '#lib/web/reader-script.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { attribute, byId, textOf, type Visited, visit } from './visit.ts'

useDatabase()

beforeEach(() => site())

const scripts = (page: Visited) => page.all('script').flatMap((script) => attribute(script, 'src') ?? [])

const policy = (page: Visited) => page.headers.get('content-security-policy')!

test('the script is at most 3 kB, has an address of its own text and is kept for ever', async () => {
  const { text, url } = readerScript()
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3_072)
  const answer = await visit(url)
  expect(answer.text).toBe(text)
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect((await visit('/-/script/0000000000000000.js')).status).toBe(404)
})

test('it uses nothing that Chrome 70 and Safari 12 do not know', () => {
  const { text } = readerScript()
  expect(() => new Function(text)).not.toThrow()
  const later =
    /\?\.|\?\?|\|\|=|&&=|\bawait\b|\.at\(|replaceAll|matchAll|structuredClone|\.flat|#\w+\s*[(=]|catch\s*\{|import\(|\d_\d/
  expect(text.match(later)).toBeNull()
})

test('only a page that it makes nicer asks for it, and only such a page may run it', async () => {
  const withComments = await visit((await post()).path)
  expect(scripts(withComments)).toEqual([readerScript().url])
  expect(policy(withComments)).toContain("script-src 'self';")
  for (const path of ['/', '/follow', '/archive', '/nothing']) {
    const page = await visit(path)
    expect([path, scripts(page)]).toEqual([path, []])
    expect(policy(page)).not.toContain('script-src')
  }
})

test('a player may be framed on the page of its video alone', async () => {
  const videos = [
    { type: 'video', attrs: { provider: 'youtube', id: 'abcdefghijk' } },
    { type: 'video', attrs: { provider: 'vimeo', id: '12345/abcdef12' } },
  ]
  const { path } = await post({ body: { ...bodyOf('Look:'), content: videos } })
  const page = await visit(path)
  expect(policy(page)).toContain('frame-src https://www.youtube-nocookie.com https://player.vimeo.com;')
  const players = page.all('a').flatMap((link) => attribute(link, 'data-player') ?? [])
  expect(players).toEqual([
    'https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1',
    'https://player.vimeo.com/video/12345?autoplay=1&dnt=1&h=abcdef12',
  ])
  expect(page.all('iframe')).toEqual([])
  expect(policy(await visit((await post()).path))).not.toContain('frame-src')
})

test('nobody can write a video into a comment', async () => {
  const { id, path } = await post()
  const body = '<a data-player="https://evil.example/x">x</a> " data-player="https://evil.example/x"'
  await comment({ postId: id, status: 'approved', body, authorName: '" data-player="https://evil.example/' })
  expect(policy(await visit(path))).not.toContain('frame-src')
})

test('the quick exit is the first link of every page where it is switched on', async () => {
  const { path } = await post()
  expect((await visit(path)).all(byId('quick-exit'))).toEqual([])
  await site({ quickExit: true })
  for (const address of [path, '/', '/follow', '/nothing']) {
    const page = await visit(address)
    const [first] = page.all('a')
    expect([attribute(first, 'id'), attribute(first, 'href')]).toEqual(['quick-exit', '/-/exit'])
    expect(textOf(first)).toBe('Leave this page quickly')
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    expect(scripts(page)).toHaveLength(1)
  }
})

test('the exit forgets what was left in the browser and leads where the site says', async () => {
  await site({ quickExit: true, quickExitUrl: 'https://weather.example/' })
  const answer = await visit('/-/exit')
  expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://weather.example/'])
  expect(answer.headers.get('clear-site-data')).toBe('"cookies", "storage"')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
})

test('the page to answer a comment says so once', async () => {
  const made = await comment({ status: 'approved', authorName: 'Ann' })
  const page = await visit(`/-/reply/${made.id}`)
  const headings = page.all((element) => /^h[1-6]$/.test(element.tagName)).map((heading) => textOf(heading))
  expect(headings).toEqual(['Reply to Ann'])
  expect(attribute(page.all('form')[0], 'aria-labelledby')).toBe('reply-heading')
})
