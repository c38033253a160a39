import type { Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { findCheckContext } from './checks/find-context.ts'
import { check, checkUpdate, type Finding } from './checks.ts'
import { requireArrived } from './pictures-on-their-way.ts'
import type { KnownPost } from './post-row.ts'
import { recordReason } from './record-reason.ts'
import type { Snapshot } from './snapshot.ts'
import { isOpenToReaders } from './standing.ts'

interface Going {
  post: KnownPost
  /** The text that readers get. */
  after: Snapshot
  /** Why what a check asks about is right as it is. */
  reason?: string | undefined
}

/**
 * For what goes out; the caller makes the version after the post's own.
 * @throws InvalidError with what has to be done first, RefusedError when it was withdrawn
 */
export async function requirePublishable(
  tx: Transaction,
  actor: Actor,
  { post, after, reason }: Going,
): Promise<void> {
  if (post.isWithdrawn) {
    throw new RefusedError('conflict', 'This was withdrawn for somebody’s safety and cannot be published.')
  }
  const context = await findCheckContext(tx, post, after)
  await settle(tx, actor, { post, findings: check(after, context), reason })
}

/** For what is public, or goes out by itself: only what the update brings. @throws InvalidError */
export async function requireUpdatable(
  tx: Transaction,
  actor: Actor,
  { post, after, reason }: Going,
): Promise<void> {
  if (isOpenToReaders(post.status)) await requireArrived(tx, after)
  const context = await findCheckContext(tx, post, post.snapshot, after)
  await settle(tx, actor, { post, findings: checkUpdate(post.snapshot, after, context), reason })
}

type Found = Pick<Going, 'post' | 'reason'> & { findings: Finding[] }

/** What asks is answered by a person, once: what the clock applies was asked about when it was set. */
async function settle(tx: Transaction, actor: Actor, { post, findings, reason }: Found): Promise<void> {
  const asked = actor.kind === 'system' ? [] : findings.filter(({ level }) => level === 'asks')
  const open = reason ? [] : asked.map(({ message }) => ({ field: 'reason', message }))
  refuse([...findings.filter(({ level }) => level === 'blocks'), ...open])
  if (reason && asked.length > 0) await recordReason(tx, actor, { post, asked, reason })
}

function refuse(findings: Pick<Finding, 'message'>[] & { field: string }[]): void {
  const fields: Record<string, string[]> = {}
  for (const { field, message } of findings) fields[field] = [...(fields[field] ?? []), message]
  if (findings.length > 0) throw new InvalidError(fields)
}
