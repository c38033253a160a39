import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyAll, listMigrations, type Migration, takeMigrationLock } from '#lib/database/migrate.ts'
import { mediaFolder } from '#lib/env.ts'
import { OperatorError } from '#lib/operator-error.ts'
import { type EntrySink, readBackup } from './backup-reader.ts'
import { currentKeyProof, type Manifest } from './manifest.ts'
import { MediaExchange } from './media-exchange.ts'
import { listTables } from './schema-facts.ts'
import { dropEverything, withoutConstraints } from './schema-rebuild.ts'

export type RestoreReport = { rows: number; pictures: number; madeAt: string; warnings: string[] }

/**
 * Puts the site back as it was when the backup was made; its sessions and one-time links are not
 * among it. The whole file is checked before anything is touched, the rows come in one transaction.
 * @param options.migrations this code's own unless told otherwise
 * @param options.replace what is in the database and the media folder now may be lost
 * @throws OperatorError
 */
export async function restore(options: {
  url: string
  file: string
  replace: boolean
  migrations?: Migration[]
}): Promise<RestoreReport> {
  const manifest = await readBackup(options.file)
  const migrations = planMigrations(options.file, manifest, options.migrations ?? listMigrations())
  const folder = manifest.media === 'included' ? mediaFolder() : null
  const client = new pg.Client({ connectionString: options.url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  const media = folder ? new MediaExchange(folder) : null
  try {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0')
    await takeMigrationLock(client, { lockTimeout: '30s' })
    if (!options.replace) await requireEmpty(client)
    await client.query('BEGIN')
    await dropEverything(client)
    await applyAll(client, migrations.ofBackup)
    await withoutConstraints(client, () => load(client, media, { file: options.file, manifest }))
    await applyAll(client, migrations.later)
    await forgetJobs(client)
    await holdLetters(client)
    await forgetOwedMail(client)
    await askForSearch(client)
    await client.query(`SELECT purge_pages('{all}')`)
    media?.moveIn()
    await client.query('COMMIT')
    media?.removeOthers()
    await client.query('ANALYZE')
  } catch (error) {
    throw error instanceof OperatorError
      ? error
      : new OperatorError(`Nothing was restored: ${(error as Error).message}`)
  } finally {
    media?.abandon()
    await client.end()
  }
  return report(manifest)
}

function planMigrations(
  file: string,
  manifest: Manifest,
  known: Migration[],
): { ofBackup: Migration[]; later: Migration[] } {
  const unknown = manifest.migrations.find((name) => !known.some((migration) => migration.name === name))
  if (unknown) {
    throw new OperatorError(
      `${file} was made by a newer Lamplight (${manifest.lamplight}; the migration ${unknown} is unknown here): restore it with that version or a newer one.`,
    )
  }
  const ofBackup = known.filter(({ name }) => manifest.migrations.includes(name))
  return { ofBackup, later: known.filter((migration) => !ofBackup.includes(migration)) }
}

/** Settings may be there already: a migration brings some. */
async function requireEmpty(client: pg.Client): Promise<void> {
  for (const { name } of await listTables(client)) {
    if (name === 'setting') continue
    const { rows } = await client.query<{ used: boolean }>(
      `SELECT EXISTS (SELECT FROM public.${client.escapeIdentifier(name)}) AS used`,
    )
    if (rows[0]?.used) {
      throw new OperatorError(
        'This site has content already: add --replace to lose it in favour of the backup (make a backup of it first).',
      )
    }
  }
}

async function load(
  client: pg.Client,
  media: MediaExchange | null,
  { file, manifest }: { file: string; manifest: Manifest },
): Promise<void> {
  const tables = new Map((await listTables(client)).map(({ name }) => [name, client.escapeIdentifier(name)]))
  for (const table of tables.values()) await client.query(`DELETE FROM public.${table}`)
  const counted = new Map<string, number>()

  const openPart = (table: string): EntrySink => {
    const columns = manifest.tables[table]?.columns
      .map((column) => client.escapeIdentifier(column))
      .join(', ')
    if (!columns || !tables.has(table))
      throw new OperatorError(`${file} holds a table that no site has (${table}).`)
    const rows = client.query(copyFrom(`COPY public.${tables.get(table)} (${columns}) FROM STDIN`))
    const written = finished(rows)
    written.catch(() => {})
    return {
      async take(piece) {
        if (!rows.write(piece))
          await Promise.race([new Promise<void>((done) => rows.once('drain', done)), written])
      },
      async end() {
        rows.end()
        await written
        counted.set(table, (counted.get(table) ?? 0) + rows.rowCount)
      },
    }
  }
  await readBackup(file, async (name) => {
    const [kind, table = ''] = name.split('/')
    if (kind === 'tables') return openPart(table)
    return media?.receive(name.slice('media/'.length)) ?? null
  })
  requireAllRows(manifest, counted)
  for (const [name, { lastValue, isCalled }] of Object.entries(manifest.sequences)) {
    await client.query('SELECT setval($1::regclass, $2, $3)', [
      client.escapeIdentifier(name),
      lastValue,
      isCalled,
    ])
  }
}

function requireAllRows(manifest: Manifest, counted: Map<string, number>): void {
  for (const [table, { rows }] of Object.entries(manifest.tables)) {
    const found = counted.get(table) ?? 0
    if (found !== rows)
      throw new OperatorError(`${table} has ${found} rows in the backup instead of ${rows}.`)
  }
}

/** Jobs of the site as it was before speak of rows that are gone. */
async function forgetJobs(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('pgboss.job') IS NOT NULL AS there`,
  )
  if (rows[0]?.there) await client.query('DELETE FROM pgboss.job')
}

/** What was under way when the backup was made has gone out since: a person decides about each letter. */
async function holdLetters(client: pg.Client): Promise<void> {
  await client.query(`
    UPDATE letter SET status = 'held', reason = 'restored' WHERE status IN ('waiting', 'sending');
    UPDATE letter_recipient SET state = 'unknown', error_code = 'restored' WHERE state = 'claimed';
    INSERT INTO setting (key, value)
    SELECT 'restored', jsonb_build_object('at', clock_timestamp())
     WHERE EXISTS (SELECT FROM post WHERE letter_asked_at IS NOT NULL)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`)
}

/** Mails to single people that were owed then have gone out since; what went out before stays known, so that it is not said twice. */
const forgetOwedMail = (client: pg.Client) =>
  client.query(`
    DELETE FROM comment_mail WHERE sent_at IS NULL;
    UPDATE subscriber SET owed_mail = NULL, owed_at = NULL, owed_attempts = 0 WHERE owed_mail IS NOT NULL`)

/** What is searched is not in a backup; the site makes it again within minutes. */
async function askForSearch(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('search_due') IS NOT NULL AS there`,
  )
  if (rows[0]?.there) {
    await client.query('INSERT INTO search_due (post_id) SELECT id FROM post ON CONFLICT DO NOTHING')
  }
}

function report(manifest: Manifest): RestoreReport {
  const warnings: string[] = []
  if (manifest.keyProof !== currentKeyProof()) {
    warnings.push(
      'The backup is of a site with another SECRET_KEY: what was encrypted (e-mail addresses of commenters and of readers who get letters) stays unreadable until this site has that key.',
    )
  }
  if (manifest.media === 'elsewhere') {
    warnings.push(
      'The pictures are not in the backup: they are in the object storage that MEDIA_STORE named.',
    )
  } else if (!mediaFolder()) {
    warnings.push('The pictures in the backup were left out, since MEDIA_STORE names an object storage here.')
  }
  return {
    rows: Object.values(manifest.tables).reduce((sum, { rows }) => sum + rows, 0),
    pictures: Object.keys(manifest.entries).filter((name) => name.startsWith('media/')).length,
    madeAt: manifest.madeAt,
    warnings,
  }
}
