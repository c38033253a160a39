import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env.ts'
import { slot } from '#lib/slot.ts'
import { PrismaClient } from './generated/client.ts'
import { statementName } from './statement-name.ts'

/** Each connection costs PostgreSQL up to 13 MB, for the plans of all that was ever asked on it. */
const poolSize = 6

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: env().DATABASE_URL,
      max: poolSize,
      connectionTimeoutMillis: 2_000,
      idleTimeoutMillis: 30_000,
      options: '-c statement_timeout=15000 -c idle_in_transaction_session_timeout=10000',
    },
    { statementNameGenerator: statementName },
  )
  return new PrismaClient({ adapter })
}

/** The whole database, one pool in the process. Only queries.ts and commands may ask for it. */
export const database = (): PrismaClient => slot('database', connect)

/** What a transaction hands to its steps. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
