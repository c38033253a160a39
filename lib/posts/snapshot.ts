import { isDeepStrictEqual } from 'node:util'
import type { InputJsonObject } from '@prisma/client/runtime/client'
import { z } from 'zod'
import { type Step, StepsForm } from '#lib/circle/schema.ts'
import { type Document, documentSchema } from '#lib/content/schema.ts'
import { RefusedError } from '#lib/errors.ts'
import { commentsModes, nextStepsModes, protections } from './schema.ts'

/** What a revision keeps: everything that readers see, as it was. */
export interface Snapshot {
  title: string
  path: string
  excerpt: string
  language: string
  body: Document
  coverId: string | null
  coverAlt: string
  coverCaption: string
  /** Ids, in the order in which readers see them. */
  authors: string[]
  /** Ids in no order of meaning, kept sorted so that two snapshots can be compared. */
  topics: string[]
  tags: string[]
  nextStepsMode: (typeof nextStepsModes)[number]
  nextSteps: Step[]
  commentsMode: (typeof commentsModes)[number] | null
  protection: (typeof protections)[number]
  /** The post that this one says in another language. */
  translationOf: string | null
  /** For search engines and shared links; empty: its title, and its summary. */
  metaTitle: string
  metaDescription: string
}

/** Revisions of an import, and of earlier versions of Lamplight, have fewer parts. */
const stored = z.object({
  title: z.string(),
  path: z.string(),
  excerpt: z.string().default(''),
  language: z.string().default('en'),
  body: documentSchema,
  coverId: z.uuid().nullable().default(null),
  coverAlt: z.string().default(''),
  coverCaption: z.string().default(''),
  authors: z.array(z.uuid()).default([]),
  topics: z.array(z.uuid()).default([]),
  tags: z.array(z.uuid()).default([]),
  nextStepsMode: z.enum(nextStepsModes).default('site'),
  nextSteps: StepsForm.default([]),
  commentsMode: z.enum(commentsModes).nullable().default(null),
  protection: z.enum(protections).default('unasked'),
  translationOf: z.uuid().nullable().default(null),
  metaTitle: z.string().default(''),
  metaDescription: z.string().default(''),
})

/** @throws RefusedError not_found when the revision was emptied, for somebody's safety */
export function readSnapshot(revision: { snapshot: unknown; scrubbedAt: Date | null }): Snapshot {
  if (!revision.scrubbedAt) return stored.parse(revision.snapshot)
  throw new RefusedError('not_found', 'The text of this version was destroyed on purpose.')
}

export const isSameSnapshot = (one: Snapshot, other: Snapshot): boolean => isDeepStrictEqual(one, other)

export const asJson = (value: Snapshot | Document): InputJsonObject => value as unknown as InputJsonObject
