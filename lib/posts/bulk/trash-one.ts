import type { Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, may } from '#lib/people/actor.ts'
import { claimAddresses, emptyAddresses } from '../addresses.ts'
import { changeStatus } from '../change-status.ts'
import { lockPost } from '../lock-post.ts'
import { canRestoreFromTrash, canTrash } from '../policy.ts'
import type { KnownPost } from '../post-row.ts'
import type { ChangedPost, Part } from './schema.ts'

export type Standing = Extract<Part, { status: unknown }>

/** Into the trash, with what it takes to bring it back exactly as it was. */
export async function trashOne(tx: Transaction, actor: Actor, postId: string): Promise<ChangedPost> {
  const post = await lockPost(tx, actor, { postId, policy: canTrash })
  const before = await standingOf(tx, postId)
  if (post.wasPublic) await emptyAddresses(tx, { id: post.id, path: post.snapshot.path })
  const { version } = await changeStatus(tx, actor, {
    post,
    to: { status: 'trashed', trashedAt: post.now, publishedAt: post.wasPublic ? post.publishedAt : null },
    action: 'trash',
    reason: 'trashed',
  })
  return { id: postId, title: post.newest.title, version, before, after: await standingOf(tx, postId) }
}

/** Out of the trash as it was, also public again: nothing else has happened to it since. */
export async function untrashOne(
  tx: Transaction,
  actor: Actor,
  { id, version, before }: ChangedPost & { before: Standing },
): Promise<'changed_since' | 'restored'> {
  const post = await lockPost(tx, actor, { postId: id, policy: canRestoreFromTrash })
  if (post.version !== version) return 'changed_since'
  const isOut = before.status === 'published' || before.status === 'scheduled'
  if (isOut && !may(actor, 'post.publish')) {
    throw new RefusedError('forbidden', 'It was public. Somebody who may publish can bring it back.')
  }
  if (isOut) await claimAddresses(tx, { id, path: post.snapshot.path })
  await changeStatus(tx, actor, {
    post,
    to: asItWas(before, post),
    action: 'restore_from_trash',
    reason: 'brought_back',
  })
  return 'restored'
}

/** What would have gone out meanwhile does not go out late and unseen: it is a draft again. */
function asItWas({ status, publishedAt, archivedAt }: Standing, { now, wasPublic }: KnownPost) {
  const isLate = status === 'scheduled' && !wasPublic && publishedAt !== null && new Date(publishedAt) <= now
  if (isLate) return { status: 'draft', publishedAt: null, trashedAt: null } as const
  return {
    status,
    trashedAt: null,
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    ...(archivedAt !== null && { archivedAt: new Date(archivedAt) }),
  }
}

async function standingOf(tx: Transaction, id: string): Promise<Standing> {
  const row = await tx.post.findUniqueOrThrow({
    where: { id },
    select: { status: true, publishedAt: true, archivedAt: true },
  })
  return {
    status: row.status,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}
