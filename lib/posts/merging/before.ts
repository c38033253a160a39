import type { InputJsonObject } from '@prisma/client/runtime/client'
import { z } from 'zod'
import { commentsModes } from '../schema.ts'

/** What a merge has to remember to be taken back. */
export const Before = z.object({
  source: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    description: z.string().default(''),
    parentId: z.uuid().nullable().default(null),
    position: z.int().default(0),
    demonstration: z.boolean(),
    commentsMode: z.enum(commentsModes).nullable().default(null),
  }),
  targetName: z.string(),
  /** Where it stood, when it stood below what went into it. */
  targetParentId: z.uuid().nullable().default(null),
  /** Posts that had the source alone, and posts that had both. */
  moved: z.array(z.uuid()),
  both: z.array(z.uuid()),
  /** Topics that stood directly below the source. */
  children: z.array(z.uuid()).default([]),
  /** Addresses that had led to the source. */
  formerSlugs: z.array(z.string()),
})
export type Before = z.output<typeof Before>

export const asStored = (before: Before): InputJsonObject => before as unknown as InputJsonObject
