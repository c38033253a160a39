import type { CommentPile } from '#lib/database/generated/enums.ts'

/** In the order in which they are read: what may hurt somebody first. */
export const piles = ['safety', 'team', 'known', 'newcomer', 'sharp', 'spam'] as const satisfies CommentPile[]

/** Hours after which a comment has waited too long; everything but safety within the day that readers are promised. */
export const targetHours: Record<CommentPile, number> = {
  safety: 6,
  team: 24,
  known: 24,
  newcomer: 24,
  sharp: 24,
  spam: 72,
}

export const isPile = (name: string | undefined): name is CommentPile => piles.some((pile) => pile === name)
