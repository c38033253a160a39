import { setTimeout as sleep } from 'node:timers/promises'
import { memoryOf } from '../drills/processes.ts'
import { load } from './load.ts'
import { atMost, type Part, told } from './part.ts'
import type { RunningSite } from './sites.ts'
import { mean } from './statistics.ts'

const every = 5_000
const readers = 4

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
    for (; Date.now() < over; await sleep(every)) seen.push(memoryOf(site.pid))
    await visitors
    const metrics = await site.metrics()
    const half = seen.slice(Math.floor(seen.length / 2))
    const quarter = Math.floor(half.length / 2)
    const growth = mean(half.slice(quarter)) - mean(half.slice(0, quarter))
    return [
      atMost(600, {
        what: 'memory of app, worker and PostgreSQL with a full cache',
        value: Math.max(...seen),
        unit: 'MB',
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

async function addressesOf({ origin }: RunningSite): Promise<string[]> {
  const map = await (await fetch(`${origin}/sitemap.xml`)).text()
  const found = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname)
  return found.slice(0, 3_000)
}

async function fillCache({ origin, metrics }: RunningSite, paths: string[]): Promise<void> {
  const limit = 60 * 2 ** 20
  for (let at = 0; at < paths.length; at += readers) {
    await Promise.all(paths.slice(at, at + readers).map((path) => read(`${origin}${path}`)))
    if (at % 100 === 0 && ((await metrics()).get('lamplight_page_cache_bytes') ?? 0) > limit) return
  }
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
