import { database } from '#lib/database/client.ts'
import { gauge } from '#lib/metrics.ts'
import { type Actor, may, requirePermission } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { slot } from '#lib/slot.ts'

/** What should have happened by itself and has not. */
export type OverdueKind = 'pictures' | 'update' | 'letter' | 'purge' | 'trash'

export interface Overdue {
  kind: OverdueKind
  /** Null where it is about the whole site. */
  post: { id: string; title: string } | null
  /** When it was due; the longest where it is several. */
  since: Date
  /** How many pictures, purges or posts. */
  count: number
}

interface Row {
  kind: OverdueKind
  id: string | null
  title: string | null
  since: Date
  count: number
}

/** The longest first. What is due is public whatever is listed here, unless its pictures are not there yet. */
export async function listOverdue(actor: Actor): Promise<Overdue[]> {
  requirePermission(actor, 'desk.see')
  if (!may(actor, 'post.write.any')) return []
  const rows = await findOverdue()
  return rows.map(({ kind, id, title, since, count }) => ({
    ...{ kind, since, count },
    post: id === null ? null : { id, title: title ?? '' },
  }))
}

/** Each waits longer than a busy machine would keep it waiting. */
async function findOverdue(): Promise<Row[]> {
  const { letters } = await findSite()
  const lettersSince = letters.onSince === null ? null : new Date(letters.onSince)
  return await database().$queryRaw<Row[]>`
    WITH looked AS (SELECT clock_timestamp() AS clock)
    SELECT 'pictures' AS kind, p.id::text AS id, p.title, p.published_at AS since, count(*)::int AS count
      FROM post p JOIN awaited_picture a ON a.post_id = p.id AND a.holds, looked
     WHERE p.status = 'scheduled' AND p.withdrawn_at IS NULL AND p.published_at < clock - interval '1 minute' GROUP BY p.id
    UNION ALL
    SELECT 'update', p.id::text, p.title, p.pending_due_at, 1
      FROM post p, looked WHERE p.pending_due_at < clock - interval '1 minute'
    UNION ALL
    SELECT 'letter', p.id::text, p.title, greatest(p.published_at, p.letter_asked_at), 1
      FROM post p JOIN public_post public ON public.id = p.id AND public.archived_at IS NULL, looked
     WHERE p.letter_asked_at >= ${lettersSince}::timestamptz AND p.kind = 'post' AND NOT p.demonstration
       AND p.published_at >= p.letter_asked_at - interval '3 days'
       AND greatest(p.published_at, p.letter_asked_at) < clock - interval '5 minutes'
       AND NOT EXISTS (SELECT FROM letter l WHERE l.post_id = p.id)
    UNION ALL
    SELECT 'letter', l.post_id::text, l.subject, l.due_at, 1 FROM letter l, looked
     WHERE l.status = 'waiting' AND l.due_at < clock - interval '5 minutes'
    UNION ALL
    SELECT 'purge', NULL, NULL, least(min(c.due_at), min(clock)), count(*)::int FROM cdn_purge c, looked
     WHERE c.failures >= 5 OR c.due_at < clock - interval '1 minute' HAVING count(*) > 0
    UNION ALL
    SELECT 'trash', NULL, NULL, min(p.trashed_at) + interval '30 days', count(*)::int FROM post p, looked
     WHERE p.status = 'trashed' AND p.trashed_at < clock - interval '32 days' HAVING count(*) > 0
     ORDER BY since LIMIT 100`
}

const counted = () =>
  slot<Record<OverdueKind, number>>('overdue', () => ({
    pictures: 0,
    update: 0,
    letter: 0,
    purge: 0,
    trash: 0,
  }))

gauge(
  'lamplight_overdue_pictures',
  'Posts that are due and wait for their pictures.',
  () => counted().pictures,
)
gauge(
  'lamplight_overdue_updates',
  'Scheduled updates that did not go out at their time.',
  () => counted().update,
)
gauge('lamplight_overdue_letters', 'Letters that were not taken up at their time.', () => counted().letter)
gauge('lamplight_overdue_cdn_purges', 'Purges that the CDN has refused so far.', () => counted().purge)
gauge('lamplight_overdue_trash', 'Posts that should have left the trash.', () => counted().trash)

/** Brings the numbers of /metrics up to date. */
export async function countOverdue(): Promise<void> {
  const counts = counted()
  const rows = await findOverdue()
  for (const kind of Object.keys(counts) as OverdueKind[]) {
    const those = rows.filter((row) => row.kind === kind)
    counts[kind] = those.reduce((sum, { id, count }) => sum + (id === null ? count : 1), 0)
  }
}
