import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, mkdirSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { newDataDir, processesOf, startSite, stopAll } from './site.ts'

const asRoot = process.getuid?.() === 0 ? test : test.skip

let dataDir: string

beforeEach(() => {
  dataDir = newDataDir()
})

afterEach(async () => {
  await stopAll()
  rmSync(dataDir, { recursive: true, force: true })
})

async function runOnce(folder: string, user?: { uid: number; gid: number }): Promise<void> {
  const site = startSite({ dataDir: folder, user })
  const address = await site.ready()
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  site.process.kill('SIGINT')
  expect(await site.ended()).toBe(0)
  expect(processesOf(folder)).toEqual([])
}

test('keys and passwords are for the owner alone', async () => {
  await runOnce(dataDir)
  for (const name of ['secret.key', 'postgres.password', 'postgres.log']) {
    expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600)
  }
})

asRoot('runs as an ordinary user on a folder of theirs that nobody else may enter', async () => {
  const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }))
  const group = Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' }))
  chmodSync(dataDir, 0o700)
  chownSync(dataDir, nobody, group)
  await runOnce(dataDir, { uid: nobody, gid: group })
  expect(statSync(join(dataDir, 'postgres')).uid).toBe(nobody)
})

asRoot('as root PostgreSQL runs as somebody else', async () => {
  await runOnce(dataDir)
  expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0)
})

asRoot(
  'as root in a folder that PostgreSQL may not enter the database lives elsewhere, and is found again',
  async () => {
    const closed = join(dataDir, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const inside = join(closed, 'data')
    await runOnce(inside)
    expect(lstatSync(join(inside, 'postgres')).isSymbolicLink()).toBe(true)
    const home = readlinkSync(join(inside, 'postgres'))
    await runOnce(inside)
    rmSync(home, { recursive: true })
  },
)
