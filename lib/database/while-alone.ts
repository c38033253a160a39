import pg from 'pg'
import { env } from '#lib/env.ts'

/**
 * Does the work if nobody else on this database does what the lock stands for; else nothing. It is held by
 * a connection of its own, so that PostgreSQL frees it when the process dies.
 */
export async function whileAlone(lock: number, work: () => Promise<void>): Promise<void> {
  const connection = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  // The work notices by itself that the database is away.
  connection.on('error', () => {})
  try {
    await connection.connect()
    const { rows } = await connection.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      lock,
    ])
    if (rows[0]?.held) await work()
  } finally {
    await connection.end().catch(() => {})
  }
}
