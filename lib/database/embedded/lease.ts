import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { OperatorError } from '#lib/operator-error.ts'
import { locks } from '../locks.ts'
import type { Cluster } from './cluster.ts'
import { requirePostmaster, stopPostmaster } from './postmaster.ts'

export type Lease = { url: string; port: number; connection: pg.Client }

/**
 * The right to use the cluster, for as long as the connection lives: PostgreSQL itself forgets it
 * when the process dies.
 * @param options.exclusive as the site: only one may be
 */
export async function takeLease(
  cluster: Cluster,
  options: { exclusive: boolean; port?: number; dataDir: string },
): Promise<Lease> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const { port } = await requirePostmaster(cluster, options.port)
    const url = `postgresql://lamplight:${cluster.password}@127.0.0.1:${port}/lamplight`
    const connection = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    })
    connection.on('error', () => {})
    try {
      await connection.connect()
      const used = await holds(connection, 'pg_try_advisory_lock_shared', locks.embeddedInUse)
      if (used && (!options.exclusive || (await becomesSite(connection)))) return { url, port, connection }
      await connection.end()
      if (used) {
        throw new OperatorError(
          `Lamplight already runs on ${options.dataDir}: stop it first, or set DATA_DIR to another folder.`,
        )
      }
    } catch (error) {
      await connection.end().catch(() => {})
      if (error instanceof OperatorError || Date.now() > deadline) throw error
      if (codeOf(error) === '3D000') await createDatabase(url)
      else if (!isPassing(error)) throw error
    }
    await sleep(50)
  }
}

/** Stops the cluster too, unless somebody else (the site, another command) still uses it. */
export async function endLease(cluster: Cluster, { connection }: Lease): Promise<void> {
  try {
    await connection.query('SELECT pg_advisory_unlock_shared($1)', [locks.embeddedInUse])
    const alone = await holds(connection, 'pg_try_advisory_lock', locks.embeddedInUse)
    if (alone) await stopPostmaster(cluster.folder)
  } finally {
    await connection.end().catch(() => {})
  }
}

async function holds(connection: pg.Client, lock: string, key: number): Promise<boolean> {
  const { rows } = await connection.query<{ held: boolean }>(`SELECT ${lock}($1) AS held`, [key])
  return rows[0]?.held === true
}

/** A site that was killed a moment ago holds its lock until PostgreSQL has noticed. */
async function becomesSite(connection: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await holds(connection, 'pg_try_advisory_lock', locks.embeddedSite)) return true
    await sleep(100)
  }
  return false
}

async function createDatabase(url: string): Promise<void> {
  const connectionString = url.replace(/lamplight$/, 'postgres')
  const connection = new pg.Client({ connectionString })
  await connection.connect()
  try {
    await connection.query('CREATE DATABASE lamplight')
  } catch (error) {
    // Another start made it a moment ago: "already exists", or a collision inside PostgreSQL.
    if (!['42P04', '23505', '55006'].includes(codeOf(error))) throw error
  } finally {
    await connection.end()
  }
}

/** The server is starting, stopping, or was stopped between being found and being asked. */
function isPassing(error: unknown): boolean {
  return (
    /^(57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(codeOf(error)) ||
    /terminated|timeout/i.test(String(error))
  )
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '')
}
