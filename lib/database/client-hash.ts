import { createHmac, randomBytes } from 'node:crypto'
import { database } from './client.ts'

/**
 * A name for a client's IP that lasts a day: HMAC-SHA-256 under the day's random salt. The salt is
 * destroyed after 48 hours (`forgetOldSalts`), and with it every way back. Null stays null: without
 * trusted proxies nobody is counted by address.
 */
export async function hashClient(address: string | null): Promise<string | null> {
  if (!address) return null
  const salt = (await findSalt()) ?? (await makeSalt())
  return createHmac('sha256', salt).update(address).digest('hex').slice(0, 32)
}

interface Salted {
  salt: Uint8Array
}

async function findSalt(): Promise<Uint8Array | undefined> {
  const rows = await database().$queryRaw<Salted[]>`SELECT salt FROM daily_salt WHERE day = current_date`
  return rows[0]?.salt
}

/** The first of the day. Of two at once one makes it, and both have the same. */
async function makeSalt(): Promise<Uint8Array> {
  const rows = await database().$queryRaw<Salted[]>`
    INSERT INTO daily_salt (day, salt) VALUES (current_date, ${new Uint8Array(randomBytes(32))})
    ON CONFLICT (day) DO UPDATE SET day = excluded.day RETURNING salt`
  return rows[0]!.salt
}

export const forgetOldSalts = (): Promise<number> =>
  database().$executeRaw`DELETE FROM daily_salt WHERE day < current_date - 1`
