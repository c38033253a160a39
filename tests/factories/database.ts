import pg from 'pg'
import { database } from '#lib/database/client.ts'
import { closeRateLimits } from '#lib/database/rate-limit.ts'

let made = 0

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_SERVER_URL })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Called at the top of a test file: its own database, cloned from the migrated template. */
export function useDatabase(): void {
  made += 1
  const name = `lamplight_test_${process.env.JEST_WORKER_ID}_${process.pid}_${made}`
  beforeAll(async () => {
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${process.env.TEST_TEMPLATE}`)
    const url = new URL(process.env.TEST_SERVER_URL ?? '')
    url.pathname = `/${name}`
    process.env.DATABASE_URL = url.href
  })
  afterAll(async () => {
    await database().$disconnect()
    await closeRateLimits()
    for (const slot of ['database', 'rate-limit-pool', 'rate-limiters']) {
      delete (globalThis as Record<symbol, unknown>)[Symbol.for(`lamplight.${slot}`)]
    }
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })
}
