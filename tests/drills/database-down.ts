import { setTimeout as sleep } from 'node:timers/promises'
import { startSite } from '../process/site.ts'
import { runScript } from './child.ts'
import type { Drill } from './drill.ts'
import { startServer } from './postgres-server.ts'
import { read } from './reader.ts'
import { newFolder } from './stop-all.ts'

const secret = 'a-key-of-the-drill-that-nobody-uses-elsewhere'
const readers = 8
const slowest = 2_000

/** With `--times 60` the database is away for a minute. */
export const databaseDown: Drill = {
  name: 'database-down',
  expected: `of pages that were read before 99.9 of 100 answered, fresh again within ${slowest} ms of its return`,
  async run({ times: seconds }) {
    const server = await startServer()
    const env = { DATABASE_URL: server.database('site'), SECRET_KEY: secret, DATA_DIR: newFolder() }
    const paths = (await runScript('tests/drills/write-posts.ts', ['publish', '20'], env)).trim().split('\n')
    const address = await startSite({ dataDir: env.DATA_DIR, env }).ready()
    const urls = ['/', '/feed.xml', ...paths.map(encodeURI)].map((path) => address + path)
    for (const url of urls) while ((await read(url)).from !== 'hit');
    const load = startReaders(urls)
    await sleep(1_000)
    await server.stop()
    await sleep(seconds * 1_000)
    const cold = await read(`${address}/never-read-before`)
    await server.start()
    const back = performance.now()
    const recovered = await untilFresh(urls, back)
    const { answered, failed, stale } = await load.stop()
    const share = answered / (answered + failed)
    return {
      seen: `${seconds} s without a database: ${answered} reads answered (${stale} stale), ${failed} not; a page never read: ${cold.status}`,
      figure: `${(share * 100).toFixed(3)} %, fresh again after ${Math.round(recovered)} ms`,
      ok: share >= 0.999 && recovered <= slowest && stale > 0 && cold.status === 503,
    }
  },
}

interface Counts {
  answered: number
  failed: number
  stale: number
}

function startReaders(urls: string[]): { stop: () => Promise<Counts> } {
  const counts: Counts = { answered: 0, failed: 0, stale: 0 }
  let isOver = false
  const readOn = async (first: number) => {
    for (let turn = first; !isOver; turn++) {
      const { status, from } = await read(urls[turn % urls.length]!).catch(() => ({ status: 0, from: '' }))
      if (status === 200) counts.answered++
      else counts.failed++
      if (from === 'stale') counts.stale++
    }
  }
  const all = Array.from({ length: readers }, (_, first) => readOn(first))
  return {
    async stop() {
      isOver = true
      await Promise.all(all)
      return counts
    },
  }
}

/** @returns milliseconds until every page is fresh */
async function untilFresh(urls: string[], since: number): Promise<number> {
  for (;;) {
    const pages = await Promise.all(urls.map((url) => read(url)))
    const took = performance.now() - since
    if (pages.every(({ from }) => from === 'hit') || took > 30_000) return took
  }
}
