import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../lib/database/migrate.ts'
import { openDatabase } from '../lib/database/open.ts'

declare global {
  var stopTestDatabase: (() => Promise<void>) | undefined
}

/**
 * Before all tests: a PostgreSQL (TEST_DATABASE_URL, else one of our own) with a migrated database
 * that each test file clones. Nothing may connect to the template afterwards.
 */
export default async function makeTemplate(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL ?? (await startServer())
  const name = `lamplight_template_${process.pid}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name}`)
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  await migrate({ url: url.href })
  await admin.end()
  process.env.TEST_SERVER_URL = server
  process.env.TEST_TEMPLATE = name
  const stopServer = globalThis.stopTestDatabase
  globalThis.stopTestDatabase = async () => {
    const last = new pg.Client({ connectionString: server })
    await last.connect()
    await last.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await last.end()
    await stopServer?.()
  }
}

async function startServer(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lamplight-tests-'))
  // As root the database runs as somebody else, who must be able to reach its folder.
  chmodSync(folder, 0o755)
  process.env.DATA_DIR = folder
  const opened = await openDatabase({ exclusive: true })
  globalThis.stopTestDatabase = opened.stop
  return opened.url
}
