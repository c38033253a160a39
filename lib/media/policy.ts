import { type Actor, may } from '#lib/people/actor.ts'

export const canAddMedia = (actor: Actor): boolean => may(actor, 'media.add')

/** The library, and pictures that no reader sees yet. */
export const canSeeMedia = (actor: Actor): boolean => may(actor, 'media.add')

/** Their own; everybody's for who may change everybody's posts. */
export const canChangeMedia = (actor: Actor, { createdById }: { createdById: string | null }): boolean =>
  may(actor, 'post.write.any') ||
  (may(actor, 'media.add') && actor.kind === 'staff' && actor.accountId === createdById)

/** A title says what a story is about; others' unpublished ones are for who may change everybody's posts. */
export const canSeeTitle = (actor: Actor, post: { createdById: string | null; isPublic: boolean }): boolean =>
  post.isPublic ||
  may(actor, 'post.write.any') ||
  (actor.kind === 'staff' && actor.accountId === post.createdById)

/** What nobody has said yet, whoever writes may say. */
export const canKeepWords = (
  actor: Actor,
  item: { createdById: string | null; alt: string; decorative: boolean },
): boolean => canChangeMedia(actor, item) || (may(actor, 'media.add') && item.alt === '' && !item.decorative)

/** A post of their own, or anything for who may change everybody's. */
export const canRemoveFrom = (actor: Actor, { isOwn }: { isOwn: boolean }): boolean =>
  isOwn || may(actor, 'post.write.any')
