import type { CommentStatus } from '#lib/database/generated/enums.ts'

/** Every way of being held; to its writer they all look the same. */
export const heldStatuses: CommentStatus[] = ['waiting', 'handed_over', 'sealed']
