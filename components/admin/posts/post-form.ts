import type { EditablePost } from '#lib/posts/queries.ts'
import type { Reviewer } from '#lib/posts/review-queries.ts'
import type { Stage } from '#lib/posts/standing.ts'
import type { Timing } from '#lib/posts/timing-queries.ts'

/** What the fields beside the text hold. */
export type Fields = Omit<EditablePost['form'], 'body' | 'kind'>

/** A post as the editor begins with it; version 0 is one that was never saved. */
export interface OpenedPost
  extends Pick<
    EditablePost,
    | 'id'
    | 'version'
    | 'status'
    | 'publishedAt'
    | 'wasPublic'
    | 'asksForLetter'
    | 'form'
    | 'arrived'
    | 'findings'
    | 'may'
  > {
  isWithdrawn: boolean
  changedSincePublishing: boolean
  /** Something waits that readers do not see. */
  hasPending: boolean
  lastSaved: { name: string | null; at: Date } | null
  /** What is planned for it, and who has looked. */
  timing: Timing
  /** Who can be asked to look at it. */
  reviewers: Reviewer[]
  /** Its address is made from its title until somebody types one. */
  pathFollowsTitle: boolean
}

/** Where it stands now, as the server said last. */
export interface Standing {
  version: number
  status: Stage
  publishedAt: Date | null
  wasPublic: boolean
  path: string
  /** Readers see another text than at the first. */
  changedSincePublishing: boolean
  hasPending: boolean
}

/** Readers see it, or will by themselves: what is written waits until it is applied. */
export const isOut = (status: Stage): boolean => status === 'published' || status === 'scheduled'

/** Nobody writes in it, until it is brought back. */
export const isClosed = (status: Stage): boolean => status === 'trashed' || status === 'archived'

export const isAtDesk = (status: Stage): boolean =>
  status === 'draft' || status === 'in_review' || status === 'taken_down' || status === 'expired'
