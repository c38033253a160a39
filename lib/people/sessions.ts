import { database, type Transaction } from '#lib/database/client.ts'
import { hashToken, newToken } from '#lib/tokens.ts'
import type { Staff } from './actor.ts'

const absoluteDays = 14
const idleHours = 12
/** Seen within this many seconds is not written again. */
const seenSeconds = 60

/** The random id for the cookie; the row keeps its hash. `device` is a label, not a fingerprint. */
export async function openSession(tx: Transaction, accountId: string, device: string): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(Date.now() + absoluteDays * 86_400_000)
  await tx.session.create({
    data: { tokenHash: hashToken(token), accountId, device: device.slice(0, 120), expiresAt },
  })
  return token
}

interface Found {
  session_id: string
  account_id: string
  name: string
  role: Staff['role']
  seen_long_ago: boolean
}

/**
 * Who holds this session now, asked of the database on every request: signing out, demoting and
 * disabling act at once. Null for anything revoked, expired, idle for 12 hours or unknown.
 */
export async function findSessionHolder(token: string): Promise<Staff | null> {
  const rows = await database().$queryRaw<Found[]>`
    SELECT s.id AS session_id, a.id AS account_id, a.name, a.role,
           s.last_seen_at < now() - make_interval(secs => ${seenSeconds}) AS seen_long_ago
      FROM session s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = ${hashToken(token)} AND s.revoked_at IS NULL AND s.expires_at > now()
       AND s.last_seen_at > now() - make_interval(hours => ${idleHours}) AND a.disabled_at IS NULL`
  const found = rows[0]
  if (!found) return null
  if (found.seen_long_ago) {
    await database().$executeRaw`UPDATE session SET last_seen_at = now() WHERE id = ${found.session_id}::uuid`
  }
  return {
    kind: 'staff',
    accountId: found.account_id,
    sessionId: found.session_id,
    name: found.name,
    role: found.role,
  }
}

/** Ends the session whose token this is; whoever holds the token may. */
export async function closeSession(token: string): Promise<void> {
  await database().session.updateMany({
    where: { tokenHash: hashToken(token), revokedAt: null },
    data: { revokedAt: new Date() },
  })
}

export async function revokeSessionsOf(tx: Transaction, accountId: string): Promise<void> {
  await tx.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: new Date() } })
}
