import { amendEnv } from '#lib/env.ts'
import { answerPage, openSite, type Page, type SiteInFront } from './site-in-front.ts'

let site: SiteInFront
let isDown: boolean
let now: number
let clock: jest.SpyInstance

const page: Page = (request, response) => {
  if (isDown)
    return answerPage(response, 'no database', { status: 503, tags: '', 'cache-control': 'no-store' })
  const atRisk = request.url === '/child' ? { 'x-at-risk': 'yes' } : {}
  answerPage(response, `${request.url} number ${site.made.length}`, { tags: 'post:1', ...atRisk })
}

const minutes = 60_000
const hours = 60 * minutes

beforeEach(async () => {
  isDown = false
  now = 1_000_000
  clock = jest.spyOn(performance, 'now').mockImplementation(() => now)
  site = await openSite(page)
})

afterEach(async () => {
  clock.mockRestore()
  await site.close()
})

const goDown = () => {
  isDown = true
  site.cache.store.doubt(now)
}

const settled = () => new Promise((done) => setImmediate(done))

test('what was kept is served, and says that it is stale', async () => {
  await site.ask('/a')
  goDown()
  const answer = await site.ask('/a')
  expect([answer.status, answer.from, answer.text]).toEqual([200, 'stale', '/a number 1'])
})

test.each([
  ['a day', '/a', 24 * hours],
  ['two minutes where somebody is at risk', '/child', 2 * minutes],
])('for %s and no longer', async (_, path, limit) => {
  await site.ask(path)
  now += 100 * hours
  goDown()
  now += limit
  expect((await site.ask(path)).from).toBe('stale')
  now += 1
  const late = await site.ask(path)
  expect([late.status, late.from]).toEqual([503, 'miss'])
})

test('a page that was never made says that it cannot be made now', async () => {
  goDown()
  expect((await site.ask('/new')).status).toBe(503)
})

test('while nothing can be made, one page is tried once a second, not for each reader', async () => {
  for (const path of ['/a', '/b', '/c']) await site.ask(path)
  goDown()
  now += 1_000
  for (let reader = 0; reader < 20; reader++) {
    for (const path of ['/a', '/b', '/c']) await site.ask(path)
    await settled()
  }
  const tries = site.made.length - 3
  expect(tries).toBe(1)
  for (let reader = 0; reader < 20; reader++) expect((await site.ask('/new')).status).toBe(503)
  expect(site.made.length - 3 - tries).toBe(1)
  now += 1_001
  await site.ask('/a')
  await settled()
  expect(site.made.length - 3 - tries).toBe(2)
})

test('a purge that is heard all the same deletes', async () => {
  await site.ask('/a')
  goDown()
  site.cache.purge(['post:1'])
  expect((await site.ask('/a')).status).toBe(503)
})

test('while only purges are unheard, pages are made anew behind the reader’s back', async () => {
  await site.ask('/a')
  site.cache.store.doubt(now)
  now += 1_000
  expect((await site.ask('/a')).text).toBe('/a number 1')
  while (site.made.length < 2) await settled()
  await settled()
  await settled()
  const next = await site.ask('/a')
  expect([next.from, next.text]).toEqual(['stale', '/a number 2'])
})

test('while no purge can ever arrive, every reader gets a page of their own', async () => {
  await site.ask('/a')
  site.cache.store.turnOff()
  const [first, second] = [await site.ask('/a'), await site.ask('/a')]
  expect([first.text, second.text]).toEqual(['/a number 2', '/a number 3'])
  expect([first.from, second.from]).toEqual(['miss', 'miss'])
  site.cache.store.trust()
  expect([(await site.ask('/a')).from, (await site.ask('/a')).from]).toEqual(['miss', 'hit'])
})

test('monitoring is told why the cache is off, and that the site is ready all the same', async () => {
  amendEnv({ DATABASE_URL: process.env.TEST_SERVER_URL ?? '' })
  expect(await site.ask('/readyz')).toMatchObject({ status: 200, text: 'ready\n' })
  site.cache.store.turnOff()
  const told = await site.ask('/readyz')
  expect(told).toMatchObject({
    status: 200,
    text: expect.stringContaining('ready\nTHE PAGE CACHE IS OFF: the database'),
  })
  site.cache.store.trust()
  expect((await site.ask('/readyz')).text).toBe('ready\n')
})

test('when purges are heard again, every page is made again before it is called fresh', async () => {
  await site.ask('/a')
  goDown()
  isDown = false
  site.cache.store.trust()
  const [first, second] = [await site.ask('/a'), await site.ask('/a')]
  expect([first.from, first.text, second.from]).toEqual(['miss', '/a number 2', 'hit'])
})

test('one that cannot be made yet stays stale', async () => {
  await site.ask('/a')
  goDown()
  site.cache.store.trust()
  expect((await site.ask('/a')).from).toBe('stale')
})

test('a page that was begun before the doubt is not called fresh after it', async () => {
  let finish = () => {}
  const slow = new Promise<void>((done) => {
    finish = done
  })
  await site.close()
  site = await openSite(async (_request, response) => {
    if (site.made.length === 1) await slow
    answerPage(response, `number ${site.made.length}`)
  })
  const early = site.ask('/a')
  while (site.made.length === 0) await settled()
  site.cache.store.doubt(now)
  site.cache.store.trust()
  finish()
  await early
  expect((await site.ask('/a')).from).toBe('miss')
})
