import { setTimeout as sleep } from 'node:timers/promises'
import { memoryByPart } from '../drills/processes.ts'
import { load } from './load.ts'
import { atMost, type Part, told } from './part.ts'
import type { RunningSite } from './sites.ts'
import { mean } from './statistics.ts'

const every = 5_000
const readers = 4
/** Of the 64 MB that a cache has unless told otherwise: the next page makes it forget one. */
const full = 63.5 * 2 ** 20

/** Everything together, what several processes share counted once, while readers come and the cache is full. */
export const memory: Part = {
  name: 'memory',
  async run(bench) {
    const site = await bench.sites.start(await bench.sites.filled(bench.scale))
    const paths = await addressesOf(site)
    bench.say(`Reading until the cache is full, then for ${bench.minutes} minutes …`)
    await fillCache(site, paths)
    const over = Date.now() + bench.minutes * 60_000
    const visitors = visit(site, paths, () => Date.now() > over)
    const seen: number[] = []
    let most = 0
    let parts = memoryByPart(site.pid)
    for (; Date.now() < over; await sleep(every)) {
      const now = memoryByPart(site.pid)
      seen.push(now.app + now.worker + now.database)
      if (seen.at(-1)! > most) [most, parts] = [seen.at(-1)!, now]
    }
    await visitors
    const metrics = await site.metrics()
    const half = seen.slice(Math.floor(seen.length / 2))
    const quarter = Math.floor(half.length / 2)
    const growth = mean(half.slice(quarter)) - mean(half.slice(0, quarter))
    return [
      atMost(600, {
        what: 'memory of app, worker and PostgreSQL with a full cache',
        value: most,
        unit: 'MB',
        beside: Object.entries(parts)
          .map(([name, value]) => `${name} ${Math.round(value)}`)
          .join(', '),
      }),
      atMost(15, {
        what: `growth within the second half of ${bench.minutes} minutes`,
        value: growth,
        unit: 'MB',
      }),
      told({
        what: 'pages in the cache then',
        value: (metrics.get('lamplight_page_cache_bytes') ?? 0) / 2 ** 20,
        unit: 'MB',
        beside: `${metrics.get('lamplight_page_cache_entries') ?? 0} pages`,
      }),
    ]
  },
}

/** Enough to fill the cache several times over, so that pages are made and forgotten under load. */
const mostPages = 6_000

async function addressesOf({ origin }: RunningSite): Promise<string[]> {
  const found: string[] = []
  for (const map of await pathsIn(`${origin}/sitemap.xml`)) {
    if (map.startsWith('/sitemap/')) found.push(...(await pathsIn(`${origin}${map}`)))
    else found.push(map)
  }
  return found.slice(0, mostPages)
}

async function pathsIn(map: string): Promise<string[]> {
  const text = await (await fetch(map)).text()
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname)
}

/** @throws Error when all pages together do not fill it */
async function fillCache({ origin, metrics }: RunningSite, paths: string[]): Promise<void> {
  let fullest = -1
  for (let at = 0; at < paths.length; at += readers) {
    await Promise.all(paths.slice(at, at + readers).map((path) => read(`${origin}${path}`)))
    if (at % 100 !== 0) continue
    const bytes = (await metrics()).get('lamplight_page_cache_bytes') ?? 0
    if (bytes > full) return
    fullest = Math.max(fullest, bytes)
  }
  throw new Error(`All ${paths.length} pages fill ${Math.round(fullest / 2 ** 20)} MB of the cache.`)
}

/** Many for the same page, some for others that must be made or were forgotten. */
async function visit({ origin }: RunningSite, paths: string[], isOver: () => boolean): Promise<void> {
  const crowd = async () => {
    while (!isOver()) await load({ url: `${origin}/`, seconds: 5 })
  }
  const wanderer = async (first: number) => {
    for (let at = first; !isOver(); at += 1) await read(`${origin}${paths[(at * 7) % paths.length]}`)
  }
  await Promise.all([crowd(), wanderer(0), wanderer(Math.floor(paths.length / 2))])
}

async function read(url: string): Promise<void> {
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
}
