import { database } from '#lib/database/client.ts'
import { type Actor, accountIdOf, may, requirePermission } from '#lib/people/actor.ts'
import { hasQueueKeys } from '#lib/people/queue-keys.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { type DeclineWordsByLanguage, listDeclineWords } from '../words/decline-words.ts'
import { listSavedReplies, type SavedReplyRow } from '../words/saved-reply-queries.ts'
import type { QueueItem } from './queue-item.ts'

/** What every card of the queue needs, whatever it shows. */
export interface QueueDesk {
  organisation: string
  timeZone: string
  /** Looks after safety. */
  maySettle: boolean
  mayBlock: boolean
  hasKeys: boolean
  declineWords: DeclineWordsByLanguage
  savedReplies: SavedReplyRow[]
  /** New comments are paused until then. */
  pausedUntil: string | null
}

export async function findQueueDesk(
  actor: Actor,
  items: readonly Pick<QueueItem, 'language'>[],
): Promise<QueueDesk> {
  requirePermission(actor, 'comment.moderate')
  const [site, hasKeys, declineWords, savedReplies] = await Promise.all([
    findSite(),
    hasQueueKeys(actor),
    listDeclineWords(
      actor,
      items.map(({ language }) => language),
    ),
    listSavedReplies(actor),
  ])
  return {
    organisation: site.organisation || site.title,
    timeZone: site.timeZone,
    maySettle: may(actor, 'comment.settle'),
    mayBlock: may(actor, 'comment.block'),
    hasKeys,
    declineWords,
    savedReplies,
    pausedUntil: site.commentsPausedUntil,
  }
}

/** Whether this person has decided about a comment before; who has not is shown where to practise. */
export async function hasDecided(actor: Actor): Promise<boolean> {
  requirePermission(actor, 'comment.moderate')
  const event = await database().moderationEvent.findFirst({
    where: { accountId: accountIdOf(actor) ?? undefined },
    select: { id: true },
  })
  return event !== null
}
