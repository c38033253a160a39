import type { Topic } from './shapes.ts'

export const topics: Topic[] = [
  {
    slug: 'field-notes',
    name: 'Field Notes',
    description: 'What we saw, heard and were allowed to write down.',
  },
  {
    slug: 'photo-essays',
    name: 'Photo Essays',
    description: 'Roofs, thread, water, hands at work. Never a face.',
  },
  {
    slug: 'learn',
    name: 'Learn',
    description: 'How things work, what to look out for, and what we had to learn ourselves.',
  },
  {
    slug: 'prayer-and-reflection',
    name: 'Prayer & Reflection',
    description: 'Letters to those who pray with us, without names and without places.',
  },
  {
    slug: 'team-news',
    name: 'Team News',
    description: 'Who we are, what we are planning, and where another pair of hands would help.',
  },
]
