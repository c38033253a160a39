import type { Transaction } from '#lib/database/client.ts'
import type { PostStatus, Protection, RevisionReason } from '#lib/database/generated/enums.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { nothingPlanned } from './nothing-planned.ts'
import type { KnownPost } from './post-row.ts'
import { recordRevision } from './record-revision.ts'
import { versionIsOld } from './require-version.ts'
import { type Stage, statusAt } from './standing.ts'

/** A post after a step in its life. */
export interface Moved {
  postId: string
  version: number
  status: Stage
  path: string
  /** In the future while it is scheduled; null while no moment is set. */
  publishedAt: Date | null
}

export interface StatusChange {
  to: {
    status: PostStatus
    publishedAt?: Date | null
    trashedAt?: Date | null
    protection?: Protection
    letterAskedAt?: Date | null
    archivedAt?: Date
    /** Null: it stays. */
    expiresAt?: null
  }
  /** In the log, as `post.…`. */
  action: string
  /** In the post's history; null where its text is as before and no reader sees a difference. */
  reason: RevisionReason | null
}

/** One step in the life of a post that the caller holds, as one version more, with its history and log. */
export async function changeStatus(
  tx: Transaction,
  actor: Actor,
  { post, to, action, reason }: StatusChange & { post: KnownPost },
): Promise<Moved> {
  const { count } = await tx.post.updateMany({
    where: { id: post.id, version: post.version },
    data: {
      ...leftBehind,
      ...to,
      ...(to.expiresAt === null && forEver),
      version: { increment: 1 },
      updatedAt: post.now,
    },
  })
  if (count === 0) throw versionIsOld()
  if (to.status !== 'in_review') await tx.reviewRequest.deleteMany({ where: { postId: post.id } })
  const snapshot = { ...post.snapshot, protection: to.protection ?? post.snapshot.protection }
  if (reason) await recordRevision(tx, actor, { postId: post.id, reason, snapshot })
  const version = post.version + 1
  await recordAudit(tx, actor, { action: `post.${action}`, subject: post.id, detail: { version } })
  const publishedAt = to.publishedAt === undefined ? post.publishedAt : to.publishedAt
  const moments = { status: to.status, publishedAt, archivedAt: to.archivedAt ?? null }
  const expiresAt = to.expiresAt === undefined ? (post.expiry?.at ?? null) : null
  const status = statusAt({ ...moments, expiresAt }, post.now)
  return { postId: post.id, version, status, path: snapshot.path, publishedAt }
}

/** What belonged to the step before; a text that was to come out over the old one waits for a person. */
const leftBehind = { archivedAt: null, ...nothingPlanned } as const
const forEver = { expiresTo: null, expiresForGood: false } as const
