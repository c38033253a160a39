import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import pg from 'pg'
import { hasCluster } from '#lib/database/embedded/cluster.ts'
import { readMigrationState } from '#lib/database/migrate.ts'
import { openDatabase } from '#lib/database/open.ts'
import { env } from '#lib/env.ts'
import { OperatorError } from '#lib/operator-error.ts'
import { passesNotificationsOn } from '#lib/page-cache/purge-listener.ts'
import { requireSecretKey } from '#lib/secret-key.ts'
import type { Command } from './command.ts'

type Finding = { state: 'good' | 'worth knowing' | 'wrong'; text: string }

const good = (text: string): Finding => ({ state: 'good', text })
const worthKnowing = (text: string): Finding => ({ state: 'worth knowing', text })
const wrong = (text: string): Finding => ({ state: 'wrong', text })

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Looks at everything that a site needs and says what is wrong. Changes nothing.',
  async run() {
    const findings = [
      nodeVersion(),
      ...(await database()),
      ...(await diskSpace()),
      siteUrl(),
      proxies(),
      await mail(),
    ]
    const marks = { good: 'ok  ', 'worth knowing': 'note', wrong: '!!  ' }
    for (const { state, text } of findings) process.stdout.write(`${marks[state]} ${text}\n`)
    return findings.every(({ state }) => state !== 'wrong')
  },
}

function nodeVersion(): Finding {
  const { node } = process.versions
  return Number.parseInt(node, 10) >= 22
    ? good(`Node.js ${node}`)
    : wrong(`Node.js ${node} is too old: 22 or newer`)
}

/** Opening the database looks at DATA_DIR too, and would make one where there is none. */
async function database(): Promise<Finding[]> {
  const { DATABASE_URL, DATA_DIR } = env()
  if (!DATABASE_URL && !hasCluster(DATA_DIR)) {
    return [wrong(`There is no site in DATA_DIR ${DATA_DIR}: npm start makes one, or the setting is wrong`)]
  }
  try {
    const { url, embedded, stop } = await openDatabase({ exclusive: false })
    try {
      requireSecretKey({ embedded })
      return [
        good(`DATA_DIR ${env().DATA_DIR} can be written to`),
        good(embedded ? 'SECRET_KEY is kept in DATA_DIR or set' : 'SECRET_KEY is set'),
        ...(await askDatabase(url)),
      ]
    } finally {
      await stop()
    }
  } catch (error) {
    if (error instanceof OperatorError) return [wrong(error.message)]
    throw error
  }
}

async function askDatabase(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return [
      await serverVersion(client),
      await migrations(client),
      await notifications(),
      ...(await languages(client)),
    ]
  } finally {
    await client.end()
  }
}

async function serverVersion(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
  return good(`PostgreSQL ${rows[0]?.server_version} answers`)
}

async function migrations(client: pg.Client): Promise<Finding> {
  const { applied, pending } = await readMigrationState(client)
  if (pending.length === 0) return good(`All ${applied.length} migrations are applied`)
  return worthKnowing(`${pending.length} migrations will be applied at the next start, after a backup`)
}

async function notifications(): Promise<Finding> {
  if (await passesNotificationsOn()) return good('Purges of the page cache are passed on')
  return wrong('Notifications are swallowed (DATABASE_URL is a pooler?), so the page cache is off')
}

/** With LC_CTYPE "C" PostgreSQL sees no letters outside of English, and searches find nothing. */
async function languages(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ ctype: string; letters: boolean; icu: boolean }>(
    `SELECT datctype AS ctype, 'ខ' ~ '^[[:alpha:]]$' AND 'ع' ~ '^[[:alpha:]]$' AS letters,
       EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i') AS icu
     FROM pg_database WHERE datname = current_database()`,
  )
  const { ctype, letters, icu } = rows[0]!
  return [
    letters
      ? good(`LC_CTYPE ${ctype} knows letters of all scripts`)
      : wrong(`LC_CTYPE ${ctype} knows English letters only: create the database with LC_CTYPE C.UTF-8`),
    icu
      ? good('PostgreSQL has ICU')
      : worthKnowing('PostgreSQL has no ICU: lists are sorted by character codes'),
  ]
}

async function diskSpace(): Promise<Finding[]> {
  if (!existsSync(env().DATA_DIR)) return []
  const { bavail, bsize } = await statfs(env().DATA_DIR)
  const gigabytes = (bavail * bsize) / 1024 ** 3
  const text = `${gigabytes.toFixed(1)} GB are free under DATA_DIR`
  if (gigabytes < 0.2) return [wrong(`${text}: uploads and backups will fail soon`)]
  return [gigabytes < 2 ? worthKnowing(text) : good(text)]
}

function siteUrl(): Finding {
  const { SITE_URL } = env()
  if (!SITE_URL) return worthKnowing('SITE_URL is not set: the site works on this machine only')
  if (SITE_URL.startsWith('https:')) return good(`SITE_URL ${SITE_URL}`)
  return worthKnowing(`SITE_URL ${SITE_URL} is not https: passwords travel in the open`)
}

function proxies(): Finding {
  const { TRUSTED_PROXIES } = env()
  if (TRUSTED_PROXIES) return good('TRUSTED_PROXIES is set')
  return worthKnowing('TRUSTED_PROXIES is not set: nobody is refused by address')
}

async function mail(): Promise<Finding> {
  const { SMTP_URL } = env()
  if (!SMTP_URL) return worthKnowing('SMTP_URL is not set: mail is written to DATA_DIR/mail and not sent')
  const { createTransport } = await import('nodemailer')
  const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000 }
  const transport = createTransport({ url: SMTP_URL, ...limits })
  try {
    await transport.verify()
    return good('The mail server of SMTP_URL answers and takes the password')
  } catch (error) {
    return wrong(`The mail server of SMTP_URL: ${(error as Error).message}`)
  } finally {
    transport.close()
  }
}
