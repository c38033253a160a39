import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#lib/database/migrate.ts'
import { ask, dropDatabase, emptyDatabase } from '../../factories/empty-database.ts'

let url: string
let folder: string

beforeEach(async () => {
  url = await emptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'lamplight-migrations-'))
  write(
    '1_first',
    `CREATE TABLE story (id int);
    CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $body$ BEGIN RETURN n * 2; END $body$;`,
  )
})

afterEach(async () => {
  rmSync(folder, { recursive: true })
  await dropDatabase(url)
})

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

const ledger = () => ask(url, 'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY 1')
const tables = async () =>
  (
    await ask<{ t: string }>(
      url,
      `SELECT tablename AS t FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    )
  ).map(({ t }) => t)

test('applies what is missing, once, and keeps the ledger that Prisma understands', async () => {
  expect(await migrate({ url, folder })).toEqual({ applied: ['1_first'], fresh: true })
  expect(await migrate({ url, folder })).toEqual({ applied: [], fresh: false })
  expect(await ledger()).toEqual([
    { migration_name: '1_first', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  expect(await ask(url, 'SELECT twice(21) AS n')).toEqual([{ n: 42 }])
})

test('three starts at once apply it once', async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => migrate({ url, folder })))
  expect(outcomes.flatMap(({ applied }) => applied)).toEqual(['1_first'])
})

test('asks for a backup before it changes a database that was in use, and only then', async () => {
  const beforeChange = jest.fn(async () => {})
  await migrate({ url, folder, beforeChange })
  await migrate({ url, folder, beforeChange })
  expect(beforeChange).not.toHaveBeenCalled()
  write('2_second', 'CREATE TABLE note (id int)')
  await migrate({ url, folder, beforeChange })
  expect(beforeChange).toHaveBeenCalledTimes(1)
})

test('changes nothing when the backup fails', async () => {
  await migrate({ url, folder })
  write('2_second', 'CREATE TABLE note (id int)')
  const beforeChange = () => Promise.reject(new Error('the disk is full'))
  await expect(migrate({ url, folder, beforeChange })).rejects.toThrow('the disk is full')
  expect(await tables()).toEqual(['_prisma_migrations', 'story'])
})

test('keeps nothing of a migration that fails half-way', async () => {
  write('2_second', 'CREATE TABLE note (id int); SELECT 1 / 0;')
  await expect(migrate({ url, folder })).rejects.toThrow(
    'The migration 2_second failed, and nothing of it was kept',
  )
  expect(await tables()).toEqual(['_prisma_migrations', 'story'])
})

test('refuses the data of a newer version and says what helps', async () => {
  write('2_second', 'CREATE TABLE note (id int)')
  await migrate({ url, folder })
  rmSync(join(folder, '2_second'), { recursive: true })
  await expect(migrate({ url, folder })).rejects.toThrow(
    /newer Lamplight \(the migration 2_second .* restore/,
  )
})

test('refuses a migration that was edited after it was applied', async () => {
  await migrate({ url, folder })
  write('1_first', 'CREATE TABLE story (id bigint)')
  await expect(migrate({ url, folder })).rejects.toThrow('1_first was edited after it was applied')
})

test('lets readers of the old version finish and tries again', async () => {
  await migrate({ url, folder })
  write('2_second', 'ALTER TABLE story ADD COLUMN title text')
  const reading = ask(url, 'BEGIN; LOCK TABLE story IN ACCESS SHARE MODE; SELECT pg_sleep(3.5); COMMIT')
  await new Promise((done) => setTimeout(done, 200))
  expect((await migrate({ url, folder })).applied).toEqual(['2_second'])
  await reading
})
