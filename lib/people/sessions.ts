import { database, type Transaction } from '#lib/database/client.ts'
import { hashToken, newToken } from '#lib/tokens.ts'
import type { Staff } from './actor.ts'
import type { DutyKind } from './roles.ts'

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

/** For a list; each request asks the database's own clock. */
export const isOpen = () => ({
  revokedAt: null,
  expiresAt: { gt: new Date() },
  lastSeenAt: { gt: new Date(Date.now() - idleHours * 3_600_000) },
})

interface Found {
  session_id: string
  account_id: string
  name: string
  role: Staff['role']
  duties: DutyKind[]
  seen_long_ago: boolean
  seer: { accountId: string; name: string; asRole: boolean } | null
  look_until: Date | null
}

/**
 * Who holds this session now, asked of the database on every request: signing out, demoting and
 * disabling act at once. Null for anything revoked, expired, idle for 12 hours or unknown. An administrator
 * who looks as somebody else is, until that ends, who they look as.
 */
export async function findSessionHolder(token: string): Promise<Staff | null> {
  const rows = await database().$queryRaw<Found[]>`
    WITH holder AS (
      SELECT s.id AS session_id, s.last_seen_at, s.look_until, s.look_role, a.id, a.name, a.role,
             shown.id AS shown_id, shown.name AS shown_name, shown.role AS shown_role,
             coalesce(s.look_until > now() AND a.role = 'administrator'
                      AND (s.look_role IS NOT NULL OR shown.id IS NOT NULL), false) AS looks
        FROM session s
        JOIN account a ON a.id = s.account_id
        LEFT JOIN account shown ON shown.id = s.look_account_id AND shown.disabled_at IS NULL
       WHERE s.token_hash = ${hashToken(token)} AND s.revoked_at IS NULL AND s.expires_at > now()
         AND s.last_seen_at > now() - make_interval(hours => ${idleHours}) AND a.disabled_at IS NULL
    ), seen AS (
      SELECT *, CASE WHEN looks THEN coalesce(shown_id, id) ELSE id END AS account_id FROM holder
    )
    SELECT session_id, account_id, look_until,
           CASE WHEN looks THEN coalesce(shown_name, name) ELSE name END AS name,
           CASE WHEN looks THEN coalesce(look_role, shown_role) ELSE role END AS role,
           ARRAY(SELECT DISTINCT d.kind::text FROM duty_in_force d
                  WHERE d.account_id = seen.account_id AND NOT (looks AND look_role IS NOT NULL)) AS duties,
           CASE WHEN looks
                THEN json_build_object('accountId', id, 'name', name, 'asRole', look_role IS NOT NULL)
           END AS seer,
           last_seen_at < now() - make_interval(secs => ${seenSeconds}) AS seen_long_ago
      FROM seen`
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
    duties: found.duties,
    ...(found.seer && { seenBy: { ...found.seer, until: found.look_until! } }),
  }
}

/**
 * Whether somebody ended this session on purpose, by signing out or by locking its holder out, and not time or a
 * restored backup: a device that was away for weeks must not lose what was written on it.
 */
export async function wasRevoked(token: string): Promise<boolean> {
  const ended = [{ revokedAt: { not: null } }, { account: { disabledAt: { not: null } } }]
  return (await database().session.count({ where: { tokenHash: hashToken(token), OR: ended } })) > 0
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
