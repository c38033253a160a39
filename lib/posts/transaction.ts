import { database, type Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'

/** Not unique any more; refers to what is gone; two waited for each other. */
const overtaken = ['P2002', 'P2003', 'P2034']

/** All of the work or nothing of it. What another took or removed between look and write is a conflict. */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await database().$transaction(work, { maxWait: 5_000, timeout: 15_000 })
  } catch (error) {
    if (!overtaken.includes((error as { code?: string }).code ?? '')) throw error
    throw new RefusedError(
      'conflict',
      'Somebody changed something that this needs just now. Please try again.',
    )
  }
}

/**
 * The database's clock, by which posts are due: the application's may be ahead of it. Not `now()`, which
 * stands still while a transaction waits for what another has just published.
 */
export async function databaseNow(tx: Pick<Transaction, '$queryRaw'>): Promise<Date> {
  const [row] = await tx.$queryRaw<
    { now: Date }[]
  >`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`
  return row!.now
}
