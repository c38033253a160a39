import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { LetterStatus, RecipientState } from '#lib/database/generated/enums.ts'
import { RefusedError } from '#lib/errors.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { composeLetter } from './compose-letter.ts'
import { openSubscriberEmail } from './subscriber-email.ts'

export interface LetterRow {
  id: string
  subject: string
  status: LetterStatus
  reason: string
  dueAt: Date
  finishedAt: Date | null
  trouble: string
  counts: Record<RecipientState, number>
  /** To how many it goes; before it has begun, to how many it would. */
  readers: number
}

const columns = {
  id: true,
  subject: true,
  status: true,
  reason: true,
  dueAt: true,
  finishedAt: true,
  trouble: true,
} satisfies Prisma.LetterSelect

const noCounts = { queued: 0, claimed: 0, sent: 0, failed: 0, unknown: 0, skipped: 0 }

/** Newest first. */
export async function listLetters(actor: Actor): Promise<LetterRow[]> {
  requirePermission(actor, 'letter.manage')
  return await listWhere({}, 50)
}

/** What the desk speaks of: what waits, goes out, is held, or may not have arrived. */
export async function listOpenLetters(actor: Actor): Promise<LetterRow[]> {
  requirePermission(actor, 'letter.manage')
  const open = { in: ['waiting', 'sending', 'held'] satisfies LetterStatus[] }
  const letters = await listWhere(
    { OR: [{ status: open }, { recipients: { some: { state: 'unknown' } } }] },
    10,
  )
  return letters.filter(({ readers }) => readers > 0)
}

async function listWhere(where: Prisma.LetterWhereInput, take: number): Promise<LetterRow[]> {
  const letters = await database().letter.findMany({
    where,
    orderBy: { dueAt: 'desc' },
    take,
    select: columns,
  })
  const [counted, active] = await Promise.all([
    database().letterRecipient.groupBy({
      by: ['letterId', 'state'],
      where: { letterId: { in: letters.map(({ id }) => id) } },
      _count: true,
    }),
    database().subscriber.count({ where: { status: 'active' } }),
  ])
  return letters.map((letter) => {
    const own = counted.filter(({ letterId }) => letterId === letter.id)
    const counts = { ...noCounts, ...Object.fromEntries(own.map(({ state, _count }) => [state, _count])) }
    const begun = own.reduce((sum, { _count }) => sum + _count, 0)
    return { ...letter, counts, readers: begun || active }
  })
}

export interface OpenRecipient {
  id: string
  state: RecipientState
  email: string | null
  errorCode: string
  at: Date | null
}

/** One letter with those that a person should look at. @throws RefusedError not_found */
export async function requireLetter(
  actor: Actor,
  letterId: string,
): Promise<LetterRow & { troubled: OpenRecipient[] }> {
  requirePermission(actor, 'letter.manage')
  const [letter] = await listWhere({ id: letterId }, 1)
  if (!letter) throw new RefusedError('not_found', 'There is no such letter.')
  const rows = await database().letterRecipient.findMany({
    where: { letterId, state: { in: ['unknown', 'failed'] } },
    orderBy: [{ state: 'desc' }, { id: 'asc' }],
    take: 200,
    select: {
      id: true,
      state: true,
      errorCode: true,
      claimedAt: true,
      subscriber: { select: { emailSealed: true } },
    },
  })
  const troubled = rows.map(({ subscriber, claimedAt, ...row }) => ({
    ...row,
    at: claimedAt,
    email: subscriber && openSubscriberEmail(subscriber.emailSealed),
  }))
  return { ...letter, troubled }
}

/** The letter as one reader would get it now; null when its post is not public. */
export async function findLetterSample(
  actor: Actor,
  letterId: string,
): Promise<{ html: string; text: string } | null> {
  requirePermission(actor, 'letter.manage')
  const letter = await database().letter.findUnique({ where: { id: letterId }, select: { postId: true } })
  const site = await findSite()
  const composed = letter?.postId ? await composeLetter(letter.postId, site) : null
  if (!composed) return null
  const nobody = { recipientId: letterId, subscriberId: letterId, email: 'reader@example.org' }
  const { html = '', text } = await composed.mailTo({ ...nobody, language: site.language })
  return { html, text }
}
