import type { CommentPile } from '#lib/database/generated/enums.ts'

/**
 * Within how many hours somebody should have looked at what waits, by the pile that it lies in; what is older is
 * an alarm. Somebody may be in danger in the first; the promise to readers is about the others.
 */
export const targetHours: Record<CommentPile, number> = {
  safety: 4,
  known: 24,
  newcomer: 24,
  sharp: 24,
  team: 24,
  spam: 72,
}
