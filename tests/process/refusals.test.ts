import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { newDataDir, processesOf, project, startSite, stopAll } from './site.ts'

let dataDir: string

beforeEach(() => {
  dataDir = newDataDir()
})

afterEach(async () => {
  await stopAll()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A project with one more migration than this one: what a newer version would be. */
function newerProject(): string {
  const folder = newDataDir()
  mkdirSync(join(folder, 'prisma'))
  cpSync(join(project, 'prisma/migrations'), join(folder, 'prisma/migrations'), { recursive: true })
  const migration = join(folder, 'prisma/migrations/99990101000000_later')
  mkdirSync(migration)
  writeFileSync(join(migration, 'migration.sql'), 'CREATE TABLE later (id int);')
  for (const name of ['package.json', 'worker.ts', 'node_modules', 'lib']) {
    symlinkSync(join(project, name), join(folder, name))
  }
  return folder
}

async function runOnce(options: { folder?: string } = {}): Promise<void> {
  const site = startSite({ dataDir, ...options })
  await site.ready()
  site.process.kill('SIGINT')
  expect(await site.ended()).toBe(0)
}

async function refusal(options: { env?: Record<string, string> } = {}): Promise<string> {
  const site = startSite({ dataDir, ...options })
  expect(await site.ended()).toBe(1)
  expect(processesOf(dataDir)).toEqual([])
  return site.output().trim()
}

test('a database of another major version is refused with what helps', async () => {
  await runOnce()
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n')
  const sentence = await refusal()
  expect(sentence).toMatch(/is of PostgreSQL 17 and this Lamplight brings PostgreSQL \d+/)
  expect(sentence).toContain('npm run lamplight -- backup FILE')
  expect(sentence).not.toContain('\n')
})

test('a change of the schema is preceded by a backup, and older code refuses the data after it', async () => {
  await runOnce()
  expect(() => readdirSync(join(dataDir, 'backups'))).toThrow()
  const folder = newerProject()
  await runOnce({ folder })
  const [backup] = readdirSync(join(dataDir, 'backups'))
  expect(backup).toMatch(/^before-upgrade-.*\.tar\.gz$/)
  const entries = execFileSync('tar', ['tzf', join(dataDir, 'backups', backup ?? '')], { encoding: 'utf8' })
  expect(entries).toContain('manifest.json')
  expect(await refusal()).toMatch(/last used by a newer Lamplight \(the migration 99990101000000_later/)
  rmSync(folder, { recursive: true })
})

test('without its automatic backup nothing is changed', async () => {
  await runOnce()
  writeFileSync(join(dataDir, 'backups'), 'a file where the folder should be')
  const folder = newerProject()
  const site = startSite({ dataDir, folder })
  expect(await site.ended()).toBe(1)
  expect(site.output()).toContain('Nothing was changed, because the automatic backup')
  await runOnce()
  rmSync(folder, { recursive: true })
})

test.each([
  ['SITE_URL', 'example.org'],
  ['PORT', 'many'],
  ['SECRET_KEY', 'short'],
  ['DATABASE_URL', 'mysql://localhost'],
])('a wrong %s stops the start with a sentence that names it', async (name, value) => {
  const sentence = await refusal({ env: { [name]: value } })
  expect(sentence).toContain(name)
  expect(sentence).not.toContain('\n')
})

test('a server that does not answer is named', async () => {
  const sentence = await refusal({ env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' } })
  expect(sentence).toContain('The database of DATABASE_URL does not answer')
})

test('a port that is taken is named, and PostgreSQL is stopped again', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => other.once('listening', done))
  const { port } = other.address() as AddressInfo
  expect(await refusal({ env: { PORT: String(port) } })).toContain(
    `PORT ${port} is taken: set PORT to another one.`,
  )
  other.close()
})

test('a password that is lost is named, not replaced', async () => {
  await runOnce()
  rmSync(join(dataDir, 'postgres.password'))
  expect(await refusal()).toContain('put that file back')
  expect(readFileSync(join(dataDir, 'postgres/PG_VERSION'), 'utf8')).toMatch(/^\d+\n$/)
})
