import pg from 'pg'
import { percentile } from '../bench/statistics.ts'
import { startSite } from '../process/site.ts'
import type { Drill } from './drill.ts'
import { startServer } from './postgres-server.ts'
import { read } from './reader.ts'
import { newFolder } from './stop-all.ts'

const secret = 'a-key-of-the-drill-that-nobody-uses-elsewhere'
const limit = 100

export const purgeTwoInstances: Drill = {
  name: 'purge-two-instances',
  expected: `each change seen on both, 99 of 100 within ${limit} ms of its commit, none unseen after that`,
  async run({ times }) {
    const database = (await startServer()).database('site')
    const places = [newFolder(), newFolder()]
    const addresses: string[] = []
    for (const place of places) {
      const env = { DATABASE_URL: database, SECRET_KEY: secret, MEDIA_STORE: `file:${places[0]}/media` }
      addresses.push(await startSite({ dataDir: place, env }).ready())
    }
    const client = new pg.Client({ connectionString: database })
    client.on('error', () => {})
    await client.connect()
    const world = await makeWorld(client)
    const waits: number[] = []
    let staleLater = 0
    for (let trial = 0; trial < times * 10; trial++) {
      const { change, path, isSeen } = changes[trial % changes.length]!(world, trial)
      await Promise.all(addresses.map((address) => keep(address + path)))
      await client.query(change)
      const committed = performance.now()
      for (const seen of await Promise.all(addresses.map((address) => untilSeen(address + path, isSeen)))) {
        waits.push(Math.max(0, seen - committed))
      }
      for (const address of addresses) if (!isSeen(await read(address + path))) staleLater++
    }
    await client.end()
    const p99 = Math.round(percentile(waits, 0.99))
    return {
      seen: `${waits.length} purges: published, edited, commented, taken down`,
      figure: `p50 ${Math.round(percentile(waits, 0.5))} ms, p99 ${p99} ms, ${staleLater} stale later`,
      ok: p99 <= limit && staleLater === 0 && waits.length > 0,
    }
  },
}

interface World {
  post: string
  comment: string
}

interface Trial {
  change: string
  path: string
  isSeen: (page: { status: number; text: string }) => boolean
}

/** What a person does to a site, as a hand-typed statement does it. */
const changes: ((world: World, trial: number) => Trial)[] = [
  ({ post }, trial) => ({
    change: `UPDATE post SET title = 'Title ${trial}.' WHERE id = '${post}'`,
    path: '/story',
    isSeen: ({ text }) => text.includes(`Title ${trial}.`),
  }),
  ({ post }) => ({
    change: `UPDATE post SET withdrawn_at = now() WHERE id = '${post}'`,
    path: '/story',
    isSeen: ({ status }) => status === 404,
  }),
  ({ post }) => ({
    change: `UPDATE post SET withdrawn_at = NULL, published_at = now() WHERE id = '${post}'`,
    path: '/',
    isSeen: ({ text }) => text.includes('href="/story"'),
  }),
  ({ comment }) => ({
    change: `UPDATE comment SET status = 'approved' WHERE id = '${comment}'`,
    path: '/story',
    isSeen: ({ text }) => text.includes('What a reader of the drill thinks.'),
  }),
  ({ comment }) => ({
    change: `UPDATE comment SET status = 'waiting' WHERE id = '${comment}'`,
    path: '/story',
    isSeen: ({ text }) => !text.includes('What a reader of the drill thinks.'),
  }),
]

async function makeWorld(client: pg.Client): Promise<World> {
  const one = async (sql: string) => (await client.query<{ id: string }>(sql)).rows[0]!.id
  const body = `'{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"A text."}]}]}'`
  await one(`INSERT INTO post (id, path, title, body, status, published_at)
    VALUES (gen_random_uuid(), '/other', 'Other', ${body}, 'published', '2020-01-01') RETURNING id`)
  const post = await one(`INSERT INTO post (id, path, title, body, status, published_at)
    VALUES (gen_random_uuid(), '/story', 'Story', ${body}, 'published', now()) RETURNING id`)
  const comment = await one(`INSERT INTO comment (id, post_id, anchor, author_name, body, duplicate_key)
    VALUES (gen_random_uuid(), '${post}', 1, 'Reader', 'What a reader of the drill thinks.', '\\x01') RETURNING id`)
  return { post, comment }
}

/** So that there is something to purge: what is not there is never kept. */
async function keep(url: string): Promise<void> {
  let from = ''
  for (const deadline = performance.now() + 10_000; performance.now() < deadline; ) {
    const page = await read(url)
    if (page.status === 404 || page.from === 'hit') return
    from = page.from
  }
  throw new Error(`${url} is not kept, but comes as ${from}.`)
}

/** @returns when the request began that was answered with it */
async function untilSeen(url: string, isSeen: Trial['isSeen']): Promise<number> {
  for (const deadline = performance.now() + 10_000; performance.now() < deadline; ) {
    const asked = performance.now()
    if (isSeen(await read(url))) return asked
  }
  throw new Error(`${url} still shows what was changed ten seconds ago.`)
}
