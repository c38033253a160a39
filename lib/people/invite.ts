import { database } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { hashToken, newToken } from '#lib/tokens.ts'
import { type Actor, accountIdOf, requirePermission } from './actor.ts'
import { recordAudit } from './record-audit.ts'
import type { Invite } from './schema.ts'

const inviteDays = 7
const resetHours = 24

/** @returns the path of a one-time link, to be copied or mailed */
export async function inviteStaff(actor: Actor, invite: Invite): Promise<string> {
  requirePermission(actor, 'people.manage')
  if (await database().account.findUnique({ where: { email: invite.email } })) {
    throw new InvalidError({ email: ['There is an account with this e-mail already.'] })
  }
  return await makeLink(actor, { kind: 'invite', ...invite, milliseconds: inviteDays * 86_400_000 })
}

/** @returns the path of a one-time link with which the person chooses a new password */
export async function inviteReset(actor: Actor, { email }: { email: string }): Promise<string> {
  requirePermission(actor, 'people.manage')
  const account = await database().account.findUnique({ where: { email: email.trim().toLowerCase() } })
  if (!account) throw new RefusedError('not_found', `Nobody here has the e-mail ${email}.`)
  const { name, role } = account
  return await makeLink(actor, {
    kind: 'reset',
    email: account.email,
    name,
    role,
    milliseconds: resetHours * 3_600_000,
  })
}

export async function revokeInvitation(
  actor: Actor,
  { invitationId }: { invitationId: string },
): Promise<void> {
  requirePermission(actor, 'people.manage')
  const { count } = await database().invitation.updateMany({
    where: { id: invitationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count === 0) throw new RefusedError('conflict', 'This link was used or taken back already.')
}

async function makeLink(
  actor: Actor,
  { milliseconds, ...link }: Invite & { kind: 'invite' | 'reset'; milliseconds: number },
): Promise<string> {
  const token = newToken()
  await database().$transaction(async (tx) => {
    await tx.invitation.updateMany({
      where: { email: link.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    const { id } = await tx.invitation.create({
      data: {
        ...link,
        tokenHash: hashToken(token),
        invitedById: accountIdOf(actor),
        expiresAt: new Date(Date.now() + milliseconds),
      },
    })
    await recordAudit(tx, actor, { action: link.kind, subject: id, detail: { role: link.role } })
  })
  return `/admin/invitation/${token}`
}
