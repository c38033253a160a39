import { accessSync, constants, mkdirSync } from 'node:fs'
import pg from 'pg'
import { amendEnv, env } from '#lib/env.ts'
import { OperatorError } from '#lib/operator-error.ts'
import { requireCluster } from './embedded/cluster.ts'
import { keepRunning } from './embedded/keep-running.ts'
import { endLease, takeLease } from './embedded/lease.ts'
import { signalPostmaster } from './embedded/postmaster.ts'

export type OpenDatabase = {
  url: string
  embedded: boolean
  /** Leaves the embedded cluster, and stops it unless somebody else still uses it. */
  stop(): Promise<void>
  /** Tells the embedded cluster to stop and does not wait for it. */
  kill(): void
}

/**
 * The database that DATABASE_URL names, or the embedded one under DATA_DIR; DATABASE_URL is set
 * for everything that comes after.
 * @param options.exclusive as the site, of which one at a time runs on an embedded database
 * @throws OperatorError
 */
export async function openDatabase({ exclusive }: { exclusive: boolean }): Promise<OpenDatabase> {
  const { DATABASE_URL, DATA_DIR } = env()
  requireWritable(DATA_DIR)
  if (DATABASE_URL) return await openServer(DATABASE_URL)
  const cluster = await requireCluster(DATA_DIR)
  const lease = await takeLease(cluster, { exclusive, dataDir: DATA_DIR })
  const kept = exclusive ? keepRunning(cluster, lease, DATA_DIR) : null
  amendEnv({ DATABASE_URL: lease.url })
  return {
    url: lease.url,
    embedded: true,
    async stop() {
      kept?.release()
      await endLease(cluster, kept?.current() ?? lease)
    },
    kill() {
      signalPostmaster(cluster.folder)
    },
  }
}

async function openServer(url: string): Promise<OpenDatabase> {
  const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await connection.connect()
    const { rows } = await connection.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    )
    if (rows[0]!.version < 150_000) {
      throw new OperatorError('The server of DATABASE_URL is older than PostgreSQL 15: upgrade it.')
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`The database of DATABASE_URL does not answer: ${describe(error)}.`)
  } finally {
    await connection.end().catch(() => {})
  }
  return { url, embedded: false, stop: async () => {}, kill: () => {} }
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new OperatorError(`DATA_DIR (${folder}) cannot be written to: ${describe(error)}.`)
  }
}

/** A refused connection to a name with several addresses is an AggregateError without a message. */
function describe(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string }
  return message || code || String(error)
}
