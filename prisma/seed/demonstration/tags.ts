import type { Tag } from './shapes.ts'

export const tags: Tag[] = [
  { slug: 'work', name: 'work' },
  { slug: 'school', name: 'school' },
  { slug: 'housing', name: 'housing' },
  { slug: 'rest', name: 'rest' },
  { slug: 'law', name: 'law' },
  { slug: 'safety', name: 'safety' },
  { slug: 'listening', name: 'listening' },
]
