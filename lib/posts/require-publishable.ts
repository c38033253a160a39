import type { Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { check, checkUpdate, type Finding } from './checks.ts'
import { pictureNamesOf } from './picture-names.ts'
import { requireArrived } from './pictures-on-their-way.ts'
import type { KnownPost } from './post-row.ts'
import type { Snapshot } from './snapshot.ts'
import { isOpenToReaders } from './standing.ts'

/** @throws InvalidError with what has to be done first, RefusedError when it was withdrawn */
export async function requirePublishable(tx: Transaction, post: KnownPost, after: Snapshot): Promise<void> {
  if (post.isWithdrawn) {
    throw new RefusedError('conflict', 'This was withdrawn for somebody’s safety and cannot be published.')
  }
  const pictureNames = await pictureNamesOf(tx, after)
  refuseWhatBlocks(check(after, { pictureNames, wasPublic: post.wasPublic }))
}

/** For what is public, or goes out by itself. @throws InvalidError */
export async function requireUpdatable(tx: Transaction, post: KnownPost, after: Snapshot): Promise<void> {
  if (isOpenToReaders(post.status)) await requireArrived(tx, after)
  const pictureNames = await pictureNamesOf(tx, after)
  refuseWhatBlocks(checkUpdate(post.snapshot, after, { pictureNames, wasPublic: post.wasPublic }))
}

function refuseWhatBlocks(findings: Finding[]): void {
  const fields: Record<string, string[]> = {}
  for (const { level, field, message } of findings) {
    if (level === 'blocks') fields[field] = [...(fields[field] ?? []), message]
  }
  if (Object.keys(fields).length > 0) throw new InvalidError(fields)
}
