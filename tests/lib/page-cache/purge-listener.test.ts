import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'
import pg from 'pg'
import { database } from '#lib/database/client.ts'
import { amendEnv } from '#lib/env.ts'
import { PurgeListener } from '#lib/page-cache/purge-listener.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

useDatabase()

/** What a listener told, and a promise of what it will tell. */
class Told {
  readonly all: string[] = []
  #look = () => {}

  tell(what: string): void {
    this.all.push(what)
    this.#look()
  }

  async until(holds: (all: string[]) => boolean): Promise<void> {
    while (!holds(this.all)) {
      await new Promise<void>((done) => {
        this.#look = done
      })
    }
  }

  async says(what: string): Promise<void> {
    await this.until((all) => all.includes(what))
  }
}

let told: Told
let listener: PurgeListener

function listen(times: ConstructorParameters<typeof PurgeListener>[1] = {}): void {
  told = new Told()
  let isTrusted: boolean | null = null
  const believe = (now: boolean) => {
    if (now !== isTrusted) told.tell(now ? 'trust' : 'doubt')
    isTrusted = now
  }
  listener = new PurgeListener(
    {
      purge: (tags) => told.tell(tags.join(' ')),
      pass: (tags) => told.tell(tags.join(' ')),
      trust: () => believe(true),
      doubt: () => believe(false),
      turnOff: () => told.tell('off'),
    },
    { proof: 20, pause: 5, ...times },
  )
  listener.start()
}

afterEach(async () => {
  await listener.stop()
})

test('hears what another connection commits, and nothing that it rolls back', async () => {
  await site()
  listen()
  await told.says('trust')
  const rolledBack = database().$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE setting SET value = '{}' WHERE key = 'site'`
    throw new Error('rolled back')
  })
  await expect(rolledBack).rejects.toThrow('rolled back')
  const { id } = await post({ publishedAt: new Date('2020-01-01') })
  await told.until((all) => all.some((tags) => tags.includes(`post:${id}`)))
  expect(told.all.filter((tags) => tags.includes('site'))).toEqual([])
})

test('a connection that is lost is doubted at once, and trusted again when it is made anew', async () => {
  listen()
  await told.says('trust')
  const lose = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'lamplight page cache' AND datname = current_database()`
  await database().$queryRawUnsafe(lose)
  await told.until((all) => all.join() === 'trust,doubt,trust')
})

test('a connection that is silent is doubted', async () => {
  const relay = await openRelay()
  amendEnv({ DATABASE_URL: relay.url })
  try {
    listen({ patience: 200 })
    await told.says('trust')
    relay.freeze()
    await told.says('doubt')
  } finally {
    amendEnv({ DATABASE_URL: relay.behind })
    await listener.stop()
    relay.close()
  }
})

test('where notifications are swallowed nothing is trusted, nor kept', async () => {
  const relay = await openRelay({ swallow: true })
  amendEnv({ DATABASE_URL: relay.url })
  try {
    listen({ patience: 200, swallowedPause: 60_000 })
    await told.says('doubt')
    expect(told.all).toEqual(['off', 'doubt'])
  } finally {
    amendEnv({ DATABASE_URL: relay.behind })
    await listener.stop()
    relay.close()
  }
})

test('a scheduled post is told of when its time comes by the database’s clock, with its neighbours', async () => {
  const earlier = await post({ publishedAt: new Date('2021-01-01') })
  listen({ proof: 60_000 })
  await told.says('trust')
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(
    `INSERT INTO post (id, path, title, body, status, published_at)
     VALUES (gen_random_uuid(), '/due', 'Due', '{}', 'scheduled', now() + interval '1300 ms') RETURNING id`,
  )
  const heard = (all: string[]) => all.find((tags) => tags.includes(rows[0].id))
  await told.until((all) => heard(all) !== undefined)
  const { rows: seen } = await client.query(`SELECT FROM public_post WHERE path = '/due'`)
  await client.end()
  expect(seen).toHaveLength(1)
  expect(heard(told.all)).toContain('list')
  expect(heard(told.all)).toContain(`post:${earlier.id}`)
})

test('the closing of comments is told of', async () => {
  await site({ commentsCloseAfterDays: 14 })
  listen({ proof: 60_000 })
  await told.says('trust')
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(
    `INSERT INTO post (id, path, title, body, status, published_at)
     VALUES (gen_random_uuid(), '/old', 'Old', '{}', 'published', now() - interval '14 days' + interval '1500 ms')
     RETURNING id`,
  )
  await client.end()
  await told.says(`post:${rows[0].id}`)
})

/** Between here and PostgreSQL: it can fall silent, or keep notifications to itself as a pooler does. */
async function openRelay({ swallow = false } = {}) {
  const behind = process.env.DATABASE_URL ?? ''
  const { hostname, port } = new URL(behind)
  const sockets: Socket[] = []
  const relay: Server = createServer((near) => {
    const far = connect(Number(port), hostname)
    sockets.push(near, far)
    for (const socket of [near, far]) socket.on('error', () => {})
    near.pipe(far)
    let rest = Buffer.alloc(0)
    far.on('data', (piece: Buffer) => {
      rest = Buffer.concat([rest, piece])
      while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
        const message = rest.subarray(0, rest.readUInt32BE(1) + 1)
        rest = rest.subarray(message.length)
        if (!(swallow && message[0] === 'A'.charCodeAt(0))) near.write(message)
      }
    })
    near.on('close', () => far.destroy())
  })
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done))
  const url = new URL(behind)
  url.port = String((relay.address() as AddressInfo).port)
  return {
    url: url.href,
    behind,
    freeze: () => sockets.forEach((socket) => void socket.pause()),
    close: () => {
      sockets.forEach((socket) => void socket.destroy())
      relay.close()
    },
  }
}

test('hears at once though a statement plans something else each time', async () => {
  await site({ commentsCloseAfterDays: 14 })
  listen({ proof: 10_000 })
  await told.says('trust')
  for (let number = 0; number < 20; number++) {
    await post({ publishedAt: new Date('2999-01-01'), status: 'scheduled' })
  }
  const { id } = await post({ publishedAt: new Date('2020-01-01') })
  await told.until((all) => all.some((tags) => tags.includes(`post:${id}`)))
  expect(told.all).not.toContain('doubt')
})

test('a page that is begun once a purge was heard is made from what was committed', async () => {
  const { id } = await post({ publishedAt: new Date('2020-01-01'), title: 'Title 0' })
  listen()
  await told.says('trust')
  for (let edit = 1; edit <= 5; edit++) {
    const heard = told.all.length
    const readOnceHeard = async () => {
      await told.until((all) => all.slice(heard).some((tags) => tags.includes(`post:${id}`)))
      return await database().post.findUniqueOrThrow({ where: { id }, select: { title: true } })
    }
    const title = `Title ${edit}`
    const [read] = await Promise.all([
      readOnceHeard(),
      database().post.update({ where: { id }, data: { title } }),
    ])
    expect(read.title).toBe(title)
  }
})
