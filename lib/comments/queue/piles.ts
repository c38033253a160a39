import type { CommentPile } from '#lib/database/generated/enums.ts'

/** In the order in which they are read: what may hurt somebody first. */
export const piles = ['safety', 'team', 'known', 'newcomer', 'sharp', 'spam'] as const satisfies CommentPile[]

export const isPile = (name: string | undefined): name is CommentPile => piles.some((pile) => pile === name)
