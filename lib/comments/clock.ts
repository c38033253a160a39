import { database, type Transaction } from '#lib/database/client.ts'

/** The database's time, which decides what is open and what came first. */
export async function databaseTime(from: Pick<Transaction, '$queryRaw'> = database()): Promise<Date> {
  const rows = await from.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  return rows[0]!.now
}
