import { parseDocument } from '#lib/content/schema.ts'
import type { Snapshot } from '#lib/posts/snapshot.ts'
import { bodyOf } from './posts.ts'

/** A text that could go out as it is. */
export const textIn = (language: string, changes: Partial<Snapshot> = {}): Snapshot => ({
  title: 'Title',
  path: '/title/',
  excerpt: 'Short.',
  language,
  body: parseDocument(bodyOf('Text.')),
  coverId: null,
  coverAlt: '',
  coverCaption: '',
  authors: [],
  topics: [],
  tags: [],
  nextStepsMode: 'site',
  nextSteps: [],
  commentsMode: null,
  protection: 'none',
  translationOf: null,
  metaTitle: '',
  metaDescription: '',
  ...changes,
})
