import { type Actor, may } from '#lib/people/actor.ts'
import type { Standing } from './standing.ts'

/** Made by this account, or an author profile of this account is among its authors. */
export function isOwn(actor: Actor, { createdById, authorAccountIds }: Standing): boolean {
  return (
    actor.kind === 'staff' && (createdById === actor.accountId || authorAccountIds.includes(actor.accountId))
  )
}

export const canCreate = (actor: Actor, kind: Standing['kind']): boolean =>
  may(actor, 'post.write') && (kind === 'post' || may(actor, 'page.write'))

/** In the editor with its history; not only as readers see it. */
export const canOpen = (actor: Actor, post: Standing): boolean =>
  canCreate(actor, post.kind) && (may(actor, 'post.write.any') || isOwn(actor, post))

/** To somebody without an account, by a review link. */
export const canShow = (actor: Actor, post: Standing): boolean =>
  post.status !== 'trashed' && canOpen(actor, post)

/** What is archived stays as it was kept, until somebody brings it back. */
export const canEdit = (actor: Actor, post: Standing): boolean =>
  post.status !== 'archived' && canTrash(actor, post)

/** Also schedule, take down and publish again. */
export const canPublish = (actor: Actor, post: Standing): boolean =>
  post.status !== 'trashed' && canOpen(actor, post) && may(actor, 'post.publish')

/** Who may not publish writes drafts, and lets go of them once an editor has taken them over. */
export const canTrash = (actor: Actor, post: Standing): boolean =>
  post.status !== 'trashed' && canOpen(actor, post) && (may(actor, 'post.publish') || isUnpublished(post))

/** Only what is theirs, whatever it was before it lay in the trash: it comes back unpublished. */
export const canRestoreFromTrash = (actor: Actor, post: Standing): boolean =>
  post.status === 'trashed' && canOpen(actor, post)

const isUnpublished = ({ status }: Standing): boolean => status === 'draft' || status === 'in_review'
