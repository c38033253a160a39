import { database } from '#lib/database/client.ts'
import type { ProofKind, SubscriberStatus } from '#lib/database/generated/enums.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { subscriberIndexOf } from './subscriber-email.ts'
import { EmailForm } from './subscription-forms.ts'

/** How many get letters: for whoever publishes, so that they know whom they write to. */
export async function countSubscribers(actor: Actor): Promise<number> {
  requirePermission(actor, 'post.write')
  return await database().subscriber.count({ where: { status: 'active' } })
}

export interface CircleCounts {
  active: number
  pending: number
  left: number
  suppressed: number
  /** Of the last twelve months, oldest first. */
  months: { month: string; joined: number; left: number }[]
}

export async function countCircle(actor: Actor, timeZone: string): Promise<CircleCounts> {
  requirePermission(actor, 'subscriber.see')
  const [counted, months] = await Promise.all([
    database().subscriber.groupBy({ by: ['status'], _count: true }),
    database().$queryRaw<CircleCounts['months']>`
      WITH proofs AS (
        SELECT date_trunc('month', at AT TIME ZONE ${timeZone}) AS month, kind FROM subscription_proof
         WHERE kind IN ('confirmed', 'left', 'refused') AND at > clock_timestamp() - interval '12 months')
      SELECT to_char(month, 'YYYY-MM') AS month,
             count(*) FILTER (WHERE kind = 'confirmed')::int AS joined,
             count(*) FILTER (WHERE kind <> 'confirmed')::int AS left
        FROM proofs GROUP BY month ORDER BY month`,
  ])
  const of = (status: SubscriberStatus) => counted.find((row) => row.status === status)?._count ?? 0
  return {
    active: of('active'),
    pending: of('pending'),
    left: of('left'),
    suppressed: of('suppressed'),
    months,
  }
}

export interface FoundSubscriber {
  id: string
  status: SubscriberStatus
  createdAt: Date
  proofs: { kind: ProofKind; at: Date; form: string; wording: string }[]
}

/**
 * Who has this e-mail, to answer or to erase them; that somebody looked stands in the log.
 * @throws InvalidError
 */
export async function findSubscriber(
  actor: Actor,
  sent: { email: string },
): Promise<FoundSubscriber | 'erased' | null> {
  requirePermission(actor, 'subscriber.manage')
  const emailIndex = subscriberIndexOf(parseForm(EmailForm, sent).email)
  const row = await database().subscriber.findUnique({
    where: { emailIndex },
    select: { id: true, status: true, createdAt: true },
  })
  await recordAudit(database(), actor, { action: 'subscriber.look_up', subject: row?.id ?? '' })
  if (!row) {
    return (await database().suppressedEmail.findUnique({ where: { emailIndex } })) ? 'erased' : null
  }
  const proofs = await database().subscriptionProof.findMany({
    where: { subscriberId: row.id },
    orderBy: { at: 'desc' },
    take: 50,
    select: { kind: true, at: true, form: true, wording: true },
  })
  return { ...row, proofs }
}
