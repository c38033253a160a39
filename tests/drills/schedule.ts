import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { startSite } from '../process/site.ts'
import { runScript } from './child.ts'
import type { Drill } from './drill.ts'
import { embeddedUrl } from './rows.ts'
import { newFolder } from './stop-all.ts'

const posts = 50
const within = 10

export const schedule: Drill = {
  name: 'schedule',
  expected: `${posts} of ${posts} public, 0 early by the database's clock, 0 over 2 s late`,
  async run() {
    const dataDir = newFolder()
    // The site's own clock is ten minutes ahead: it must not matter.
    const ahead = pathToFileURL(join(import.meta.dirname, 'clock-ahead.ts')).href
    const site = startSite({ dataDir, env: { NODE_OPTIONS: `--import ${ahead}` } })
    const address = await site.ready()
    await runScript('tests/drills/write-posts.ts', ['schedule', String(posts), String(within)], {
      DATA_DIR: dataDir,
    })
    const database = new pg.Client({ connectionString: embeddedUrl(dataDir) })
    await database.connect()
    const { rows } = await database.query<{ path: string; due: number }>(
      `SELECT path, extract(epoch FROM published_at)::float8 * 1000 AS due FROM post WHERE status = 'scheduled'`,
    )
    const seen = await watch(address, rows, () => clockOf(database))
    await database.end()
    const all = [...seen.values()]
    const early = all.filter(({ early }) => early).length
    const late = all.map(({ lateBy }) => lateBy)
    const latest = Math.round(Math.max(...late, 0))
    return {
      seen: `${all.length} of ${rows.length} came out, with the site's clock 10 minutes ahead`,
      figure: `${early} early, the latest seen after ${latest} ms`,
      ok: rows.length === posts && all.length === posts && early === 0 && latest <= 2_000,
    }
  },
}

interface Seen {
  early: boolean
  /** From when it was due to the beginning of the request that was answered with it, in milliseconds. */
  lateBy: number
}

async function watch(
  address: string,
  posts: { path: string; due: number }[],
  clock: () => Promise<number>,
): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>()
  const waiting = new Set(posts)
  for (const deadline = Date.now() + 60_000; waiting.size > 0 && Date.now() < deadline; await sleep(20)) {
    // Some that are not due for long, and those that are next.
    for (const post of [...waiting].sort((one, other) => one.due - other.due).slice(0, 4)) {
      const before = await clock()
      const { status } = await fetch(`${address}${encodeURI(post.path)}`, { redirect: 'manual' })
      const after = await clock()
      if (status !== 200) continue
      seen.set(post.path, { early: after < post.due, lateBy: Math.max(0, before - post.due) })
      waiting.delete(post)
    }
  }
  return seen
}

async function clockOf(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ now: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now',
  )
  return rows[0]!.now
}
