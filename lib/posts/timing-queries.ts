import { database } from '#lib/database/client.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { canPublish } from './policy.ts'
import type { Expiry } from './post-row.ts'
import { requireKnownPost } from './queries.ts'
import { findReviewAsked, type ReviewAskedOf } from './review-queries.ts'
import { type ApprovalShown, findSecondEyes } from './second-eyes.ts'

/** What is planned for a post, and who has looked at it. */
export interface Timing {
  /** The version that this speaks of. */
  version: number
  archivedAt: Date | null
  expiry: Expiry | null
  /** When readers get the text that waits. */
  updateDueAt: Date | null
  /** Nothing goes out without an approval of exactly this text. */
  asksForSecondEyes: boolean
  approval: ApprovalShown | null
  /** It was written last by somebody else, and the actor may publish it. */
  mayApprove: boolean
  review: ReviewAskedOf | null
}

/** @throws RefusedError unauthenticated, forbidden, not_found */
export async function requireTiming(actor: Actor, postId: string): Promise<Timing> {
  const post = await requireKnownPost(actor, postId)
  const [eyes, review] = await Promise.all([
    findSecondEyes(database(), postId, post.newest),
    findReviewAsked(postId),
  ])
  const { version, archivedAt, expiry, updateDueAt } = post
  return {
    ...{ version, archivedAt, expiry, updateDueAt, review },
    asksForSecondEyes: eyes.isAsked,
    approval: eyes.approval,
    mayApprove: canPublish(actor, post) && eyes.lastWriterId !== accountIdOf(actor),
  }
}

/** Of a post that was never saved. */
export const noTiming = ({ secondEyes }: Pick<SiteSettings, 'secondEyes'>): Timing => ({
  ...{ version: 0, archivedAt: null, expiry: null, updateDueAt: null, approval: null, review: null },
  mayApprove: false,
  asksForSecondEyes: secondEyes,
})
