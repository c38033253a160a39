import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { locks } from '#lib/database/locks.ts'
import { OperatorError } from '#lib/operator-error.ts'

export type Migration = { name: string; sql: string; checksum: string }
export type MigrationState = { applied: string[]; pending: Migration[] }

/** Prisma's own ledger, column for column, so that its tools understand the database. */
const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`

const lockNotAvailable = '55P03'

/**
 * Brings the database to this code's schema: each file in one transaction, in the order of names.
 * @param options.beforeChange runs before the first change of a database that was in use, and
 *   stops everything by throwing
 * @returns the names applied now, and whether the database was empty before
 * @throws OperatorError
 */
export async function migrate(options: {
  url: string
  folder?: string
  beforeChange?: () => Promise<void>
}): Promise<{ applied: string[]; fresh: boolean }> {
  const client = new pg.Client({ connectionString: options.url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    // Readers of the old version must not wait long behind a change that waits for its turn.
    await takeMigrationLock(client, { lockTimeout: '3s' })
    await client.query(ledger)
    const { applied, pending } = await compare(client, listMigrations(options.folder))
    const fresh = applied.length === 0
    if (pending.length > 0 && !fresh) await options.beforeChange?.()
    for (const migration of pending) await applyInTransaction(client, migration)
    return { applied: pending.map(({ name }) => name), fresh }
  } finally {
    await client.end()
  }
}

/** What was applied to the database and what this code would still apply. Changes nothing. */
export async function readMigrationState(client: pg.ClientBase, folder?: string): Promise<MigrationState> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  )
  if (!rows[0]?.there) return { applied: [], pending: listMigrations(folder) }
  return await compare(client, listMigrations(folder))
}

/** This code's migrations, oldest first. */
export function listMigrations(folder = join(process.cwd(), 'prisma', 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** For a caller that has its own transaction. */
export async function applyAll(client: pg.ClientBase, migrations: Migration[]): Promise<void> {
  await client.query(ledger)
  for (const migration of migrations) await apply(client, migration)
}

/**
 * One process at a time changes the schema; held until the connection ends.
 * @param options.lockTimeout how long later statements may wait for a table, in PostgreSQL's words
 */
export async function takeMigrationLock(
  client: pg.Client,
  { lockTimeout }: { lockTimeout: string },
): Promise<void> {
  try {
    await client.query(`SET lock_timeout = '10min'; SELECT pg_advisory_lock(${locks.migration})`)
    await client.query(`SELECT set_config('lock_timeout', $1, false)`, [lockTimeout])
  } catch (error) {
    if (codeOf(error) !== lockNotAvailable) throw error
    throw new OperatorError(
      'Another Lamplight has been changing this database for ten minutes: start again later.',
    )
  }
}

async function compare(client: pg.ClientBase, migrations: Migration[]): Promise<MigrationState> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = known.get(row.migration_name)
    if (!migration) throw newerDatabase(row.migration_name)
    if (migration.checksum !== row.checksum) {
      throw new OperatorError(
        `The migration ${row.migration_name} was edited after it was applied: put its file back as it was, and write a new migration instead.`,
      )
    }
  }
  const applied = rows.map((row) => row.migration_name)
  return { applied, pending: migrations.filter(({ name }) => !applied.includes(name)) }
}

function newerDatabase(name: string): OperatorError {
  return new OperatorError(
    `This database was last used by a newer Lamplight (the migration ${name} is unknown here): start that version again, or restore a backup that was made before it with "npm run lamplight -- restore FILE --replace".`,
  )
}

/** A lock that was not to be had in time is asked for again: readers go first. */
async function applyInTransaction(client: pg.Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await client.query('BEGIN')
    try {
      await apply(client, migration)
      await client.query('COMMIT')
      return
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {})
      if (codeOf(error) !== lockNotAvailable || attempt === 5) {
        const { message } = error as Error
        throw new OperatorError(
          `The migration ${migration.name} failed, and nothing of it was kept: ${message}.`,
        )
      }
      await sleep(1_000)
    }
  }
}

async function apply(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql)
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES ($1, $2, now(), $3, 1)`,
    [randomUUID(), checksum, name],
  )
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code
}
