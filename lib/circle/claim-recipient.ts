import { database } from '#lib/database/client.ts'

export interface Claimed {
  recipientId: string
  subscriberId: string
  emailSealed: Uint8Array
  language: string
  /** How often it was tried, this time included. */
  attempts: number
  /** Of the post, as it is now. */
  postUpdatedAt: Date
}

/**
 * Takes the next reader of a letter, for this sender alone, just before the letter is handed over: a
 * process that is killed leaves one such row at most. Nobody is found once the letter was stopped, the
 * post taken down, or the reader has left.
 */
export async function claimRecipient(letterId: string): Promise<Claimed | null> {
  const [claimed] = await database().$queryRaw<Claimed[]>`
    UPDATE letter_recipient r
       SET state = 'claimed', claimed_at = clock_timestamp(), attempts = r.attempts + 1
      FROM subscriber s, letter l, post p
     WHERE r.id = (SELECT c.id FROM letter_recipient c
                     JOIN subscriber cs ON cs.id = c.subscriber_id AND cs.status = 'active'
                    WHERE c.letter_id = ${letterId}::uuid AND c.state = 'queued' AND c.due_at <= clock_timestamp()
                    ORDER BY c.due_at LIMIT 1 FOR UPDATE OF c SKIP LOCKED)
       AND s.id = r.subscriber_id AND l.id = r.letter_id AND l.status = 'sending' AND p.id = l.post_id
       AND EXISTS (SELECT FROM public_post WHERE public_post.id = l.post_id)
    RETURNING r.id AS "recipientId", s.id AS "subscriberId", s.email_sealed AS "emailSealed", s.language,
              r.attempts, p.updated_at AS "postUpdatedAt"`
  return claimed ?? null
}
