import { database, type Transaction } from '#lib/database/client.ts'
import type { InvitationKind } from '#lib/database/generated/enums.ts'
import { locks } from '#lib/database/locks.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { hashToken } from '#lib/tokens.ts'
import { type Actor, systemActor } from './actor.ts'
import { hashPassword } from './passwords.ts'
import { recordAudit } from './record-audit.ts'
import type { AcceptInvitation } from './schema.ts'
import { revokeSessionsOf } from './sessions.ts'
import { requireNoAdministrator } from './set-up.ts'

export interface OpenInvitation {
  kind: InvitationKind
  email: string | null
  name: string | null
}

/** Nothing that somebody who may not invite any more has left behind. */
const usable = () => ({
  acceptedAt: null,
  revokedAt: null,
  expiresAt: { gt: new Date() },
  OR: [{ invitedById: null }, { invitedBy: { role: 'administrator' as const, disabledAt: null } }],
})

/** What the link is for, or null when it was used, revoked, expired or never ours. */
export const findInvitation = (token: string): Promise<OpenInvitation | null> =>
  database().invitation.findFirst({
    where: { tokenHash: hashToken(token), ...usable() },
    select: { kind: true, email: true, name: true },
  })

/**
 * Makes the account (or gives it the new password) and uses the link up. Anybody who holds the link may.
 * @returns the account's e-mail, to sign in with
 */
export async function acceptInvitation(_visitor: Actor, accepted: AcceptInvitation): Promise<string> {
  // Before the costly hash: anybody can send a link that was never ours.
  if (!(await findInvitation(accepted.token))) throw usedUp()
  const passwordHash = await hashPassword(accepted.password)
  return await database().$transaction(async (tx) => {
    const invitation = await useUp(tx, accepted.token)
    if (invitation.kind === 'set_up') {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.firstAdministrator}::bigint)`
      await requireNoAdministrator()
    }
    const email = invitation.email ?? accepted.email
    const account =
      invitation.kind === 'reset'
        ? await tx.account.update({ where: { email }, data: { passwordHash } })
        : await createAccount(tx, { email, name: accepted.name, role: invitation.role, passwordHash })
    await revokeSessionsOf(tx, account.id)
    await recordAudit(tx, systemActor('one-time link'), {
      action: `accept_${invitation.kind}`,
      subject: account.id,
    })
    return email
  })
}

async function useUp(tx: Transaction, token: string) {
  const [invitation] = await tx.invitation.updateManyAndReturn({
    where: { tokenHash: hashToken(token), ...usable() },
    data: { acceptedAt: new Date() },
  })
  if (!invitation) throw usedUp()
  return invitation
}

const usedUp = () =>
  new RefusedError('not_found', 'This link was used already or is too old. Please ask for a new one.')

async function createAccount(
  tx: Transaction,
  account: { email: string; name: string; role: OpenAccountRole; passwordHash: string },
) {
  if (await tx.account.findUnique({ where: { email: account.email } })) {
    throw new InvalidError({
      email: ['There is an account with this e-mail already. Please sign in instead.'],
    })
  }
  return await tx.account.create({ data: account })
}

type OpenAccountRole = Awaited<ReturnType<typeof useUp>>['role']
