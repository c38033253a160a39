import type { WithdrawnPost } from './shapes.ts'

/** Taken down at the wish of the person it was about; its path answers 410. */
export const withdrawnPosts: WithdrawnPost[] = [
  { path: '/2026/02/a-kitchen-of-her-own/', title: 'A Kitchen of Her Own' },
]
