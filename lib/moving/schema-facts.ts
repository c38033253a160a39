import type pg from 'pg'
import { leftOut } from './left-out.ts'

export type TableFacts = { name: string; columns: string[] }

/** The tables of a backup with the columns that are stored, not computed. */
export async function listTables(client: pg.ClientBase): Promise<TableFacts[]> {
  const { rows } = await client.query<TableFacts>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relname = ANY($1)
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
    [leftOut],
  )
  return rows
}

export type SequenceFacts = { name: string; lastValue: string; isCalled: boolean }

export async function listSequences(client: pg.ClientBase): Promise<SequenceFacts[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1`,
  )
  const read = async (name: string) => {
    const { rows: facts } = await client.query<{ last_value: string; is_called: boolean }>(
      `SELECT last_value::text, is_called FROM public.${client.escapeIdentifier(name)}`,
    )
    return { name, lastValue: facts[0]!.last_value, isCalled: facts[0]!.is_called }
  }
  const found: SequenceFacts[] = []
  for (const { name } of rows) found.push(await read(name))
  return found
}
