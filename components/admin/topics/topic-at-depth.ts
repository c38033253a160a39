import type { TopicRow } from '#lib/posts/term-queries.ts'

/** A topic with how many stand above it. */
export type TopicAtDepth = TopicRow & { depth: number }
