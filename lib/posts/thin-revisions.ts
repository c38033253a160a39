import { database } from '#lib/database/client.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'

/** Autosaves are all kept for this long. */
const daysKept = 30
const atOnce = 5_000

/**
 * Of what saved itself more than 30 days ago only the last of each sitting stays: the same person, less than
 * half an hour between two. What has a name, what waits for its update, what a review link shows and what a person
 * did stay as well.
 * @returns how many were deleted
 */
export async function thinRevisions(actor: Actor): Promise<number> {
  requirePermission(actor, 'settings.manage')
  let thinned = 0
  for (;;) {
    const batch = await thinSome()
    thinned += batch
    if (batch < atOnce) return thinned
  }
}

/** The oldest first, so that what is left of a sitting still ends it. */
const thinSome = () => database().$executeRaw`
  WITH autosave AS (
    SELECT id, name, created_at,
           lead(created_at) OVER (PARTITION BY post_id, account_id ORDER BY number) AS next_at
      FROM revision WHERE reason = 'autosaved'
  )
  DELETE FROM revision WHERE id IN (
    SELECT id FROM autosave
     WHERE name = '' AND created_at < now() - make_interval(days => ${daysKept})
       AND next_at < created_at + interval '30 minutes'
       AND NOT EXISTS (SELECT FROM post WHERE autosave.id IN (pending_id, pending_due_id))
       AND NOT EXISTS (SELECT FROM review_link WHERE revision_id = autosave.id AND expires_at > now())
     ORDER BY created_at LIMIT ${atOnce})`
