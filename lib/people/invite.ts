import { database } from '#lib/database/client.ts'
import { env } from '#lib/env.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { sendMail } from '#lib/mail/send.ts'
import { hashToken, newToken } from '#lib/tokens.ts'
import { type Actor, accountIdOf, requirePermission } from './actor.ts'
import { recordAudit } from './record-audit.ts'
import type { Invite } from './schema.ts'

const inviteDays = 7
const resetHours = 24

export interface OneTimeLink {
  path: string
  /** Whether it was mailed as well; otherwise somebody has to hand it over. */
  wasMailed: boolean
}

/** A one-time link with which the person makes their account. */
export async function inviteStaff(actor: Actor, invite: Invite): Promise<OneTimeLink> {
  requirePermission(actor, 'people.manage')
  if (await database().account.findUnique({ where: { email: invite.email } })) {
    throw new InvalidError({ email: ['There is an account with this e-mail already.'] })
  }
  return await makeLink(actor, { kind: 'invite', ...invite, milliseconds: inviteDays * 86_400_000 })
}

/** A one-time link with which the person chooses a new password. */
export async function inviteReset(actor: Actor, { email }: { email: string }): Promise<OneTimeLink> {
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
): Promise<OneTimeLink> {
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
  const path = `/admin/invitation/${token}`
  return { path, wasMailed: await mailLink(link, path) }
}

const subjects = { invite: 'You are invited to write with us', reset: 'A link for a new password' }

/** Without SITE_URL nobody knows where the link would lead from elsewhere. */
async function mailLink(link: { kind: 'invite' | 'reset'; email: string; name: string }, path: string) {
  const { SITE_URL } = env()
  if (!SITE_URL) return false
  const text = `Hello ${link.name},\n\nopen this link. It works once:\n\n${SITE_URL}${path}\n`
  return await sendMail({ to: link.email, subject: subjects[link.kind], text })
}
