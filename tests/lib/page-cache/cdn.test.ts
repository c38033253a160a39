import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { database } from '#lib/database/client.ts'
import { CdnPurges, forgetCdn, httpPurge } from '#lib/page-cache/cdn.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

let running: CdnPurges[] = []
let sent: string[] = []
let refusals = 0
let look = () => {}

const sender = {
  async send(tags: readonly string[]) {
    if (refusals-- > 0) throw new Error('refused')
    sent.push(tags.join(' '))
    look()
  },
}

beforeEach(async () => {
  sent = []
  refusals = 0
  await forgetCdn()
})

afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()))
  running = []
})

function start(): CdnPurges {
  const purges = new CdnPurges(sender, { look: 10, again: 40 })
  purges.start()
  running.push(purges)
  return purges
}

async function untilSent(count: number): Promise<void> {
  while (sent.length < count) {
    await new Promise<void>((done) => {
      look = done
    })
  }
}

const left = () => database().cdnPurge.count()
const tagsOf = (id: string) => sent.filter((tags) => tags.includes(id))

test('without a CDN no transaction leaves word', async () => {
  await post()
  expect(await left()).toBe(0)
})

test('one that is new is told to forget everything it has, twice', async () => {
  start()
  await untilSent(2)
  expect(sent).toEqual(['all', 'all'])
})

test('each purge is sent at once and again later, and then no more', async () => {
  start()
  await untilSent(2)
  const { id } = await post()
  await untilSent(4)
  expect(tagsOf(id)).toHaveLength(2)
  while ((await left()) > 0);
})

test('what is rolled back is never sent', async () => {
  start()
  await untilSent(2)
  const gone = database().$transaction(async (tx) => {
    await tx.removedPath.create({ data: { path: '/gone' } })
    throw new Error('no')
  })
  await expect(gone).rejects.toThrow('no')
  expect(await left()).toBe(0)
})

test('one that is not confirmed is sent until it is, also after a restart', async () => {
  start()
  await untilSent(2)
  await running.pop()!.stop()
  const { id } = await post()
  expect(tagsOf(id)).toEqual([])
  refusals = 3
  start()
  await untilSent(4)
  expect(tagsOf(id)).toHaveLength(2)
})

test('of two instances one sends it', async () => {
  start()
  start()
  await untilSent(2)
  for (let n = 0; n < 5; n++) await post()
  while ((await left()) > 0);
  expect(sent.filter((tags) => tags === 'all')).toHaveLength(2)
})

test('what time has changed is told too', async () => {
  const purges = start()
  await untilSent(2)
  await purges.add(['list', 'post:1'])
  await untilSent(4)
  expect(tagsOf('post:1')).toHaveLength(2)
})

test('over HTTP: the tags and their kinds in a header, with the token; anything but 2xx is no confirmation', async () => {
  const asked: unknown[] = []
  let status = 200
  const server: Server = createServer((request, response) => {
    asked.push([request.method, request.headers['cache-tag'], request.headers.authorization])
    response.writeHead(status).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const cdn = httpPurge({ url, token: 'secret' })
  await cdn.send(['list', 'post:1', 'post:2'])
  expect(asked).toEqual([['PURGE', 'list post:1 post post:2', 'Bearer secret']])
  status = 503
  await expect(cdn.send(['list'])).rejects.toThrow('503')
  await new Promise((done) => server.close(done))
})
