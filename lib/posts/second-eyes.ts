import type { Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Role, roleAllows, roles } from '#lib/people/roles.ts'
import { readSite } from '#lib/settings/schema.ts'
import { digestOf } from './digest.ts'
import { findLastWriter } from './last-saved.ts'
import type { Snapshot } from './snapshot.ts'

type Looked = Pick<Transaction, 'approval' | 'account' | 'revision' | 'setting'>

export interface ApprovalShown {
  name: string
  at: Date
  note: string
  /** By a review link, without an account. */
  byLink: boolean
}

/** What the step "a second pair of eyes" asks for exactly this text. */
export interface SecondEyes {
  isAsked: boolean
  approval: ApprovalShown | null
  /** Who wrote it last cannot approve it. */
  lastWriterId: string | null
}

export async function findSecondEyes(tx: Looked, postId: string, text: Snapshot): Promise<SecondEyes> {
  const row = await tx.setting.findUnique({ where: { key: 'site' } })
  const lastWriterId = await findLastWriter(tx, postId)
  const approvals = await tx.approval.findMany({
    where: { postId, digest: digestOf(text) },
    orderBy: { at: 'desc' },
    take: 50,
  })
  const { secondEyes } = readSite(row?.value)
  const links = approvals.length > 0 && (await mayComeByLink(tx, lastWriterId))
  const counts = ({ accountId, reviewLinkId }: (typeof approvals)[number]) =>
    reviewLinkId ? links : accountId !== lastWriterId || accountId === null
  const approval = approvals.find(counts)
  return {
    isAsked: secondEyes,
    approval: approval
      ? { name: approval.name, at: approval.at, note: approval.note, byLink: approval.reviewLinkId !== null }
      : null,
    lastWriterId,
  }
}

/** @throws RefusedError conflict until somebody else than its last writer has approved exactly this text */
export async function requireSecondEyes(tx: Looked, postId: string, text: Snapshot): Promise<void> {
  const { isAsked, approval } = await findSecondEyes(tx, postId, text)
  if (!isAsked || approval) return
  throw new RefusedError(
    'conflict',
    'This needs a second pair of eyes first: somebody other than its last writer has to approve this version. Nothing went out.',
    { needsApproval: true },
  )
}

/** Somebody from outside counts where no colleague could do it. */
async function mayComeByLink(
  tx: Pick<Transaction, 'account'>,
  lastWriterId: string | null,
): Promise<boolean> {
  const others = await tx.account.count({
    where: {
      disabledAt: null,
      role: { in: publishingRoles },
      ...(lastWriterId && { id: { not: lastWriterId } }),
    },
  })
  return others === 0
}

/** Roles that look at everybody's posts and may publish them. */
export const publishingRoles = (Object.keys(roles) as Role[]).filter(
  (role) => roleAllows(role, 'post.publish') && roleAllows(role, 'post.write.any'),
)
