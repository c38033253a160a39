import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { eventually, newDataDir, postmasterOf, processesOf, startSite, stopAll } from './site.ts'

let dataDir: string

beforeEach(() => {
  dataDir = newDataDir()
})

afterEach(async () => {
  await stopAll()
  rmSync(dataDir, { recursive: true, force: true })
})

const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it with 0 and leaves no process behind',
  async (signal) => {
    const site = startSite({ dataDir })
    const address = await site.ready()
    expect(await statusOf(`${address}/healthz`)).toBe(200)
    expect(await statusOf(`${address}/readyz`)).toBe(200)
    site.process.kill(signal)
    expect(await site.ended()).toBe(0)
    expect(processesOf(dataDir)).toEqual([])
  },
)

test('a signal during the start leaves no process behind', async () => {
  const site = startSite({ dataDir })
  await eventually(() => postmasterOf(dataDir) > 0)
  site.process.kill('SIGINT')
  expect(await site.ended()).toBe(0)
  expect(processesOf(dataDir)).toEqual([])
})

test('a second Ctrl-C ends it at once, whatever is still under way', async () => {
  const site = startSite({ dataDir })
  const { port } = new URL(await site.ready())
  const slow = connect(Number(port), '127.0.0.1')
  slow.on('error', () => {})
  slow.write('POST /admin/slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n1')
  await eventually(async () => slow.bytesWritten > 0)
  site.process.kill('SIGINT')
  await new Promise((done) => setTimeout(done, 700))
  const asked = Date.now()
  site.process.kill('SIGINT')
  await site.ended()
  expect(Date.now() - asked).toBeLessThan(2_000)
  await eventually(() => processesOf(dataDir).length === 0)
})

test('prints a link to set up the first administrator', async () => {
  const site = startSite({ dataDir })
  const address = await site.ready()
  const link = /http\S+\/admin\/set-up\/\S+/.exec(site.output())?.[0]
  expect(link?.startsWith(address)).toBe(true)
})

test('a start after kill -9 takes over the database that was left running', async () => {
  const killed = startSite({ dataDir })
  await killed.ready()
  const postmaster = postmasterOf(dataDir)
  killed.process.kill('SIGKILL')
  await killed.ended()
  const next = startSite({ dataDir })
  expect(await statusOf(`${await next.ready()}/readyz`)).toBe(200)
  expect(postmasterOf(dataDir)).toBe(postmaster)
  next.process.kill('SIGINT')
  expect(await next.ended()).toBe(0)
  expect(processesOf(dataDir)).toEqual([])
})

test('a start after kill -9 of everything recovers', async () => {
  const killed = startSite({ dataDir })
  await killed.ready()
  for (const pid of processesOf(dataDir)) process.kill(pid, 'SIGKILL')
  await killed.ended()
  const next = startSite({ dataDir })
  expect(await statusOf(`${await next.ready()}/readyz`)).toBe(200)
})

test('a running site gets its database back when that is killed', async () => {
  const site = startSite({ dataDir })
  const address = await site.ready()
  process.kill(postmasterOf(dataDir), 'SIGKILL')
  await eventually(async () => (await statusOf(`${address}/readyz`)) === 503)
  await eventually(async () => (await statusOf(`${address}/readyz`)) === 200)
  site.process.kill('SIGINT')
  expect(await site.ended()).toBe(0)
  expect(processesOf(dataDir)).toEqual([])
})

test('a second start on the same data refuses in one sentence and harms nothing', async () => {
  const first = startSite({ dataDir })
  const address = await first.ready()
  const second = startSite({ dataDir })
  expect(await second.ended()).toBe(1)
  expect(second.output().trim()).toBe(
    `Lamplight already runs on ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
  )
  expect(await statusOf(`${address}/readyz`)).toBe(200)
})

test('of two starts at once on new data one wins and one refuses', async () => {
  const both = [startSite({ dataDir }), startSite({ dataDir })]
  const outcomes = await Promise.allSettled(both.map((site) => site.ready()))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const loser = both[outcomes.findIndex(({ status }) => status === 'rejected')]!
  expect(await loser.ended()).toBe(1)
  expect(loser.output()).toContain('already runs on')
})
