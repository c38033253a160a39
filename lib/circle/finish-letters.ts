import { database } from '#lib/database/client.ts'

/**
 * What a sender had taken and never settled, because it was killed: it may have arrived or not, so a
 * person decides, and nothing is sent blindly a second time.
 * @param longerThan in milliseconds; far more than one message may take
 */
export const countAsUnknown = ({ longerThan }: { longerThan: number }): Promise<number> =>
  database().$executeRaw`
    UPDATE letter_recipient SET state = 'unknown', error_code = 'broken_off'
     WHERE state = 'claimed' AND claimed_at <= clock_timestamp() - make_interval(secs => ${longerThan / 1_000})`

/** A letter is done when nobody waits for it any more; who left meanwhile is passed over. */
export async function finishLetters(): Promise<void> {
  await database().$executeRaw`
    UPDATE letter_recipient r SET state = 'skipped'
      FROM letter l
     WHERE l.id = r.letter_id AND l.status = 'sending' AND r.state = 'queued'
       AND NOT EXISTS (SELECT FROM subscriber s WHERE s.id = r.subscriber_id AND s.status = 'active')`
  await database().$executeRaw`
    UPDATE letter l SET status = 'stopped', reason = 'not_public', finished_at = clock_timestamp()
     WHERE l.status = 'sending' AND NOT EXISTS (SELECT FROM public_post p WHERE p.id = l.post_id)`
  await database().$executeRaw`
    UPDATE letter l SET status = 'done', finished_at = clock_timestamp(), trouble = '', retry_at = NULL
     WHERE l.status = 'sending' AND NOT EXISTS (
       SELECT FROM letter_recipient r WHERE r.letter_id = l.id AND r.state IN ('queued', 'claimed'))`
}
