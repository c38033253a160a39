import { createHash } from 'node:crypto'
import { ask } from '../drills/rows.ts'

interface Waiting {
  name: string
  body: string
  pile: 'safety' | 'known' | 'newcomer' | 'sharp' | 'spam'
  minutesAgo: number
}

/** A comment that waits on one of the demonstration's posts. */
export async function insertWaiting(url: string, { name, body, pile, minutesAgo }: Waiting): Promise<void> {
  await ask(
    url,
    `INSERT INTO comment (id, post_id, anchor, author_name, body, pile, duplicate_key, created_at)
     SELECT gen_random_uuid(), p.id, (SELECT max(anchor) + 1 FROM comment WHERE post_id = p.id), $1, $2, $3::comment_pile, $5, now() - make_interval(mins => $4::int)
       FROM post p WHERE EXISTS (SELECT FROM comment WHERE post_id = p.id) AND p.status = 'published' AND p.kind = 'post' ORDER BY p.id LIMIT 1`,
    [name, body, pile, minutesAgo, createHash('sha256').update(name).digest()],
  )
}

/** So that nothing waits but what a test or a measurement puts there. */
export async function clearQueue(url: string): Promise<void> {
  await ask(url, `UPDATE comment SET status = 'approved' WHERE status IN ('waiting', 'handed_over')`)
}
