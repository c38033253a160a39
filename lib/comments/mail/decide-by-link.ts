import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { moderate } from '../moderate.ts'
import { spendWaitingLink, type WaitingLink } from './waiting-links.ts'

interface ByLink {
  token: string
  link: WaitingLink
  act: 'approve' | 'decline'
  /** As the page showed it. */
  version: number
  /** The code of why it is declined, as the page sent it. */
  reason: string
}

/**
 * One decision about the one comment of a mail. The link is used up first: whatever happens then, nobody acts by it
 * a second time.
 * @returns a sentence about what was done
 * @throws RefusedError conflict where the link or the comment is not as it was
 */
export async function decideByLink(
  actor: Actor,
  { token, link, act, version, reason }: ByLink,
): Promise<string> {
  if (!link.comment || !Number.isSafeInteger(version) || version < 1 || version > 2 ** 31 - 1)
    throw new RefusedError('conflict', 'This comment does not wait any more. Nothing was done.')
  await spendWaitingLink(token)
  const seen = { id: link.comment.id, status: 'waiting' as const, version }
  const decision = act === 'approve' ? { action: 'approve' as const } : { action: 'reject' as const, reason }
  await moderate(actor, { comments: [seen], ...decision })
  return act === 'approve'
    ? 'It is approved. Readers see it now.'
    : 'It is declined, in the usual words for that.'
}
