import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Cell, Table } from './rows.ts'

const piece = 1 << 17

/** @returns how many rows were written */
export async function copyRows(client: pg.Client, { name, columns, rows }: Table): Promise<number> {
  const stream = client.query(copyFrom(`COPY ${name} (${columns}) FROM STDIN`))
  await pipeline(Readable.from(pieces(rows), { objectMode: false, highWaterMark: piece }), stream)
  return stream.rowCount ?? 0
}

function* pieces(rows: Iterable<Cell[]>): Iterable<Buffer> {
  let text = ''
  for (const row of rows) {
    text += `${row.map(written).join('\t')}\n`
    if (text.length < piece) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

const special = /[\\\n\r\t]/
const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** As COPY's text format wants it. */
function written(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'number') return String(cell)
  return special.test(cell) ? cell.replace(/[\\\n\r\t]/g, (sign) => escapes[sign]!) : cell
}

/** Building an index once is many times faster than keeping it row by row. */
export async function withoutIndexes(client: pg.Client, table: string, fill: () => Promise<void>) {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`,
    [table],
  )
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`)
  await fill()
  for (const { definition } of rows) await client.query(definition)
}
