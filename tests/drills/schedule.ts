import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { type Site, startSite } from '../process/site.ts'
import { runScript } from './child.ts'
import type { Drill } from './drill.ts'
import { startServer } from './postgres-server.ts'
import { read } from './reader.ts'
import { newFolder } from './stop-all.ts'

const secret = 'a-key-of-the-drill-that-nobody-uses-elsewhere'
const mostLate = 2_000
/** As many a second as the smallest machine makes pages for, on both instances, while it restarts one. */
const perSecond = 5

/** What readers are to see from its moment on, and not before. */
interface Planned {
  kind: 'post' | 'update' | 'end'
  path: string
  postId: string
  due: number
}

interface Seen {
  early: boolean
  /** From when it was due to the first request that was not answered as before any longer. */
  lateBy: number
}

export const schedule: Drill = {
  name: 'schedule',
  expected: `all out on both instances, 0 early by the database's clock, 0 twice, 0 over ${mostLate / 1_000} s late`,
  async run({ schedules: times }) {
    const seconds = Math.max(30, Math.ceil(times / perSecond))
    const url = (await startServer()).database('site')
    const shared = { DATABASE_URL: url, SECRET_KEY: secret, MEDIA_STORE: `file:${newFolder()}/media` }
    const instances = clocks(seconds).map((clock) => new Instance({ ...shared, ...clock }))
    for (const instance of instances) await instance.start()
    const said = await runScript('tests/drills/write-schedules.ts', [String(times), String(seconds)], shared)
    const planned = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Planned)
    const database = new pg.Client({ connectionString: url })
    await database.connect()
    const ending = (planned.at(-1)?.due ?? 0) + 10_000
    const restarting = restartInTurn(instances, () => clockOf(database), ending)
    const seen = await Promise.all(
      instances.map((instance) => watch(instance, planned, () => clockOf(database), ending + 30_000)),
    )
    const restarts = await restarting
    const twice = await countTwice(database, planned)
    await database.end()
    const all = seen.flatMap((one) => [...one.values()])
    const early = all.filter(({ early }) => early).length
    const latest = Math.round(Math.max(0, ...all.map(({ lateBy }) => lateBy)))
    return {
      seen: `${all.length} of ${2 * times} seen on two instances, clocks ahead and behind over clock changes, ${restarts} restarts`,
      figure: `${early} early, ${twice} twice, the latest after ${latest} ms`,
      ok: all.length === 2 * times && early === 0 && twice === 0 && latest <= mostLate && restarts > 0,
    }
  },
}

/** One goes back an hour, one forward, in the middle of the drill: by their own clocks alone. */
function clocks(seconds: number): Record<string, string>[] {
  const middle = Date.now() + 40_000 + (seconds / 2) * 1_000
  const aheadBy = (change: string) => String(Date.parse(change) - middle)
  return [
    { TZ: 'Europe/Berlin', CLOCK_AHEAD: aheadBy('2027-03-28T01:00:00Z') },
    { TZ: 'America/New_York', CLOCK_AHEAD: aheadBy('2026-11-01T06:00:00Z') },
  ]
}

class Instance {
  readonly #env: Record<string, string>
  readonly #place = newFolder()
  #site: Site | null = null
  address = ''

  constructor(env: Record<string, string>) {
    const shifted = pathToFileURL(join(import.meta.dirname, 'clock-shifted.ts')).href
    this.#env = { ...env, NODE_OPTIONS: `--import ${shifted}` }
  }

  async start(): Promise<void> {
    this.#site = startSite({ dataDir: this.#place, env: this.#env })
    this.address = await this.#site.ready()
  }

  async restart(): Promise<void> {
    this.#site?.process.kill('SIGKILL')
    await this.#site?.ended()
    await this.start()
  }
}

/** One after the other, killed without warning. @returns how often */
async function restartInTurn(
  instances: Instance[],
  clock: () => Promise<number>,
  ending: number,
): Promise<number> {
  let restarts = 0
  for (; ; restarts++) {
    await sleep(restarts === 0 ? 16_000 : 10_000)
    if ((await clock()) > ending - 15_000) return restarts
    await instances[restarts % instances.length]!.restart()
  }
}

/** Readers ask for what comes next, and so keep its page of before. */
async function watch(
  instance: Instance,
  planned: Planned[],
  clock: () => Promise<number>,
  ending: number,
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  const wereOld = new Set<Planned>()
  const waiting = [...planned]
  while (waiting.length > 0 && (await clock()) < ending) {
    for (const one of waiting.slice(0, 4)) {
      const before = await clock()
      const page = await read(instance.address + encodeURI(one.path)).catch(() => null)
      if (!page || page.status >= 500) continue
      if (!isOut(one, page)) {
        if (before >= one.due) wereOld.add(one)
        continue
      }
      const early = (await clock()) < one.due
      seen.set(one.postId, { early, lateBy: wereOld.has(one) ? before - one.due : 0 })
      waiting.splice(waiting.indexOf(one), 1)
    }
    await sleep(20)
  }
  return seen
}

function isOut({ kind, postId }: Planned, { status, text }: { status: number; text: string }): boolean {
  if (kind === 'post') return status === 200
  if (kind === 'end') return status === 410
  return status === 200 && text.includes(`Updated ${postId}`)
}

/** Updates that were written more than once, and posts whose letter or history speaks of more than one publishing. */
async function countTwice(database: pg.Client, planned: Planned[]): Promise<number> {
  const ids = planned.map(({ postId }) => postId)
  const { rows } = await database.query<{ twice: number }>(
    `SELECT count(*)::int AS twice FROM (
       SELECT post_id FROM revision WHERE post_id = ANY($1::uuid[]) AND reason IN ('updated', 'published')
        GROUP BY post_id, reason HAVING count(*) > 1) more`,
    [ids],
  )
  return rows[0]!.twice
}

async function clockOf(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ now: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now',
  )
  return rows[0]!.now
}
