import { doc, p, picture } from '../build.ts'
import type { Post } from '../shapes.ts'

/** Must fail the check: a protected place in the path, a protected name in a caption, a picture without consent. */
export const morningInTheVillage: Post = {
  path: '/2026/11/morning-in-prek-lomhey/',
  title: 'Morning in the Village',
  excerpt: 'A visit at breakfast time. Draft, not yet read back.',
  language: 'en',
  status: 'draft',
  publishedAt: '2026-11-18T21:10:00+07:00',
  authors: ['tevy-marlowe'],
  topics: ['field-notes'],
  tags: ['school', 'rest'],
  cover: 'chalk-and-slate',
  coverAlt:
    'A school slate with a house, a tree and a sun drawn in chalk, and coloured chalks lying beside it.',
  protection: 'child',
  body: doc(
    p(
      'We came by the early boat. Breakfast was already over and the slates were out; on one of them was a house with its door open.',
    ),
    picture(
      'chalk-and-slate',
      'A school slate with a house drawn in chalk.',
      'Chanlina’s slate. She draws the same house every day.',
      'wide',
    ),
    p(
      'Her aunt made tea. She asked whether we could find out about the bus to the bigger school, and we said that we would.',
    ),
    picture(
      'covered-figure',
      'Somebody in a red blouse sits at a table and winds thread.',
      'Her aunt, at work. Ask her before this is used!',
    ),
    p('To do: read this back to both of them. Ask Sokha about the name.'),
  ),
}
