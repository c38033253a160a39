import { database } from '#lib/database/client.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

/**
 * Makes the letter of each post that readers can see by now and whose publisher asked for one. The post
 * itself says so, in the transaction that published it, so nothing is lost between the two; a post has one
 * letter for ever. Before it goes out there is time to stop it. What was asked for before a backup was
 * restored may have gone out already, so a person decides.
 */
export async function takeUpLetters({ letters }: SiteSettings): Promise<void> {
  if (letters.onSince === null) return
  await database().$executeRaw`
    INSERT INTO letter (id, post_id, subject, status, reason, due_at)
    SELECT gen_random_uuid(), p.id, p.title,
           CASE WHEN r.at > p.letter_asked_at THEN 'held' ELSE 'waiting' END::letter_status,
           CASE WHEN r.at > p.letter_asked_at THEN 'restored' ELSE '' END,
           clock_timestamp() + make_interval(mins => ${letters.delayMinutes}::int)
      FROM post p
      JOIN public_post public ON public.id = p.id AND public.archived_at IS NULL
      LEFT JOIN (SELECT (value->>'at')::timestamptz AS at FROM setting WHERE key = 'restored') r ON true
     WHERE p.letter_asked_at >= ${new Date(letters.onSince)}::timestamptz
       AND p.kind = 'post' AND NOT p.demonstration
       AND p.published_at >= p.letter_asked_at - interval '3 days'
       AND NOT EXISTS (SELECT FROM letter l WHERE l.post_id = p.id)
    ON CONFLICT (post_id) DO NOTHING`
}
