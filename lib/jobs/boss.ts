import { PgBoss } from 'pg-boss'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'

/** The queue of jobs, in its own schema of the same database; two connections at most. */
export async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    max: 2,
    application_name: 'lamplight jobs',
  })
  boss.on('error', (error) => log.error({ err: error }, 'The queue of jobs has trouble.'))
  await boss.start()
  return boss
}
