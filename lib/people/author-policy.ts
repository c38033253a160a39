import { type Actor, may } from './actor.ts'

/** Everybody's for editors; their own for who writes. */
export const canSaveAuthor = (actor: Actor, author: { accountId: string | null }): boolean =>
  may(actor, 'author.manage') || (may(actor, 'post.write') && isOwn(actor, author))

/** It decides whose posts these are. */
export const canGiveToAccount = (actor: Actor): boolean => may(actor, 'author.manage')

const isOwn = (actor: Actor, { accountId }: { accountId: string | null }): boolean =>
  actor.kind === 'staff' && accountId === actor.accountId
