import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { hashToken, newToken } from '#lib/tokens.ts'
import type { Actor } from './actor.ts'
import { requirePermission } from './actor.ts'

const hours = 24

export const administratorExists = async (): Promise<boolean> =>
  (await database().account.count({ where: { role: 'administrator', disabledAt: null } })) > 0

/**
 * The path of a one-time link for the first administrator, or null when there is one. An earlier
 * link that nobody used stops working: the newest printed one is the one that counts.
 */
export async function makeSetupLink(actor: Actor): Promise<string | null> {
  requirePermission(actor, 'people.manage')
  if (await administratorExists()) return null
  const token = newToken()
  await database().$transaction([
    database().invitation.updateMany({
      where: { kind: 'set_up', acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    }),
    database().invitation.create({
      data: {
        kind: 'set_up',
        tokenHash: hashToken(token),
        role: 'administrator',
        expiresAt: new Date(Date.now() + hours * 3_600_000),
      },
    }),
  ])
  return `/admin/set-up/${token}`
}

/** @throws RefusedError conflict when somebody was faster */
export async function requireNoAdministrator(): Promise<void> {
  if (await administratorExists()) {
    throw new RefusedError('conflict', 'This site already has an administrator. Please sign in instead.')
  }
}
