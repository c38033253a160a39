import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { readMigrationState } from '#lib/database/migrate.ts'
import { mediaFolder } from '#lib/env.ts'
import { BackupWriter } from './backup-writer.ts'
import { currentKeyProof, type Manifest, manifestName } from './manifest.ts'
import { isUnderWay } from './media-exchange.ts'
import { listSequences, listTables, type TableFacts } from './schema-facts.ts'

export type BackupReport = { rows: number; pictures: number; media: Manifest['media'] }

const partSize = 4 * 1024 * 1024

/**
 * Writes everything of the site into one tar.gz: the rows as they were at one moment, the pictures,
 * and a manifest that says what must be there. The file appears when it is complete.
 * @throws OperatorError
 */
export async function backUp({ url, file }: { url: string; file: string }): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  const writer = new BackupWriter(file)
  try {
    await client.query(`SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
      BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`)
    const { applied: migrations } = await readMigrationState(client)
    const tables: Manifest['tables'] = {}
    for (const table of await listTables(client)) {
      tables[table.name] = { columns: table.columns, rows: await writeTable(client, writer, table) }
    }
    const sequences = Object.fromEntries(
      (await listSequences(client)).map(({ name, ...facts }) => [name, facts]),
    )
    await client.query('COMMIT')
    // After the rows: a picture is stored before its row, so every row's picture is here.
    const media = mediaFolder()
    const pictures = media ? await writeMedia(writer, media) : 0
    const manifest: Manifest = {
      format: 'lamplight-backup-1',
      lamplight: ownVersion(),
      madeAt: new Date().toISOString(),
      migrations,
      tables,
      sequences,
      media: media ? 'included' : 'elsewhere',
      keyProof: currentKeyProof(),
      entries: writer.entries,
    }
    await writer.finish(manifestName, JSON.stringify(manifest))
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
    return { rows, pictures, media: manifest.media }
  } catch (error) {
    writer.abandon()
    throw error
  } finally {
    await client.end()
  }
}

/** In parts of whole rows, since an entry of a tar file says its size before its content. */
async function writeTable(
  client: pg.Client,
  writer: BackupWriter,
  { name, columns }: TableFacts,
): Promise<number> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const rows = client.query(copyTo(`COPY public.${client.escapeIdentifier(name)} (${list}) TO STDOUT`))
  let number = 0
  for await (const part of wholeRows(rows as AsyncIterable<Buffer>)) {
    await writer.add(`tables/${name}/${String(++number).padStart(6, '0')}.copy`, part)
  }
  return rows.rowCount
}

/** In COPY's text format a line feed ends a row and nothing else: those in texts are written `\\n`. */
async function* wholeRows(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    if (size < partSize) continue
    const all = Buffer.concat(waiting)
    const end = all.lastIndexOf(0x0a) + 1
    if (end > 0) yield all.subarray(0, end)
    waiting = [all.subarray(end)]
    size = all.length - end
  }
  if (size > 0) yield Buffer.concat(waiting)
}

async function writeMedia(writer: BackupWriter, folder: string): Promise<number> {
  let count = 0
  for (const path of listFiles(folder)) {
    if (await writer.addFile(`media/${relative(folder, path)}`, path)) count += 1
  }
  return count
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map((found) => join(found.parentPath, found.name))
      .filter((path) => !isUnderWay(relative(folder, path)))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function ownVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}
