import pg from 'pg'
import { parseDocument } from '#lib/content/schema.ts'
import { bodyOf } from './bodies.ts'
import { copyRows, withoutIndexes } from './copy.ts'
import { tablesOf } from './rows.ts'
import { type ScaleName, scales } from './scales.ts'

export interface Filled {
  rows: number
  seconds: number
}

/**
 * Fills a migrated, empty database of our own PostgreSQL (triggers are passed over, which only its
 * superuser may do) with posts and comments of the past 15 years.
 */
export async function fill(url: string, scale: ScaleName, say: (line: string) => void): Promise<Filled> {
  // What the product would refuse to store must not be measured.
  parseDocument(bodyOf(1, 800))
  const began = Date.now()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'`,
    )
    const { rows: moments } = await client.query<{ at: Date }>(`SELECT date_trunc('hour', now()) AS at`)
    await client.query(`INSERT INTO setting (key, value) VALUES ('site', $1) ON CONFLICT DO NOTHING`, [
      { title: 'River House', description: 'A site to measure.', organisation: 'River House' },
    ])
    let rows = 0
    for (const table of tablesOf(scales[scale], moments[0]!.at)) {
      const from = Date.now()
      let count = 0
      await withoutIndexes(client, table.name, async () => {
        count = await copyRows(client, table)
      })
      rows += count
      say(`${table.name}: ${count} rows in ${seconds(from)} s`)
    }
    await client.query('SET session_replication_role = origin')
    await client.query('VACUUM (ANALYZE)')
    await client.query('CHECKPOINT')
    return { rows, seconds: seconds(began) }
  } finally {
    await client.end()
  }
}

const seconds = (since: number): number => Math.round((Date.now() - since) / 100) / 10
