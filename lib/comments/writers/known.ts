import type { Transaction } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'

/** Somebody who proved their e-mail, as the screens may know them. */
export interface ProvenWriter {
  id: string
  name: string
  emailSealed: Uint8Array<ArrayBuffer>
  emailIndex: Uint8Array<ArrayBuffer>
  /** Under which a comment of theirs was approved, or a moderator knows them. */
  names: string[]
  isKnown: boolean
  /** Everything of theirs waits until then. */
  heldUntil: Date | null
  /** Nothing of theirs is taken until then. */
  pausedUntil: Date | null
}

interface Row extends Omit<ProvenWriter, 'isKnown'> {
  said: boolean
  approved: number
  declinedLately: boolean
}

/** As many as make somebody known, without a decline in the last 90 days. */
const approvals = 2

/**
 * Known is whom a moderator knows, or who was approved twice and not declined of late; while everything of theirs is
 * held, nobody is.
 * @param proof the person and the number of their proof, which an ended proof does not have
 */
export async function findProvenWriter(
  tx: Pick<Transaction, '$queryRaw'>,
  proof: { id: string; number: number },
): Promise<ProvenWriter | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT w.id, w.name, w.email_sealed AS "emailSealed", w.email_index AS "emailIndex",
           w.known_since IS NOT NULL AS said,
           CASE WHEN w.held_until > now() THEN w.held_until END AS "heldUntil",
           CASE WHEN w.paused_until > now() THEN w.paused_until END AS "pausedUntil",
           count(c.id) FILTER (WHERE c.status = 'approved')::int AS approved,
           coalesce(array_agg(DISTINCT c.author_name) FILTER (WHERE c.status = 'approved'), '{}') AS names,
           coalesce(bool_or(c.status IN ('rejected', 'spam') AND c.decided_at > now() - interval '90 days'), false)
             AS "declinedLately"
      FROM commenter w LEFT JOIN comment c ON c.commenter_id = w.id
     WHERE w.id = ${proof.id}::uuid AND w.proof_number = ${proof.number}
     GROUP BY w.id`
  const row = rows[0]
  if (!row) return null
  const { said, approved, declinedLately, ...known } = row
  const writer = said ? { ...known, names: [...known.names, known.name] } : known
  const isTrusted = said || (approved >= approvals && !declinedLately)
  return { ...writer, isKnown: isTrusted && writer.heldUntil === null }
}

/** @throws RefusedError forbidden while moderators take nothing from this person, who is told until when */
export function refusePaused(writer: ProvenWriter | null, { timeZone }: { timeZone: string }): void {
  if (!writer?.pausedUntil) return
  throw new RefusedError('forbidden', refusals.writerPaused, { until: writer.pausedUntil, timeZone })
}
