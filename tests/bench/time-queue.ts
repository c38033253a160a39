/**
 * How long the queue takes in the database of a filled site of which so many comments are made to wait, one number of
 * milliseconds a line:
 *   DATA_DIR=… node --import tsx tests/bench/time-queue.ts TIMES WAITING
 */
import { findQueueDesk, hasDecided } from '#lib/comments/queue/find-queue-desk.ts'
import { countQueue } from '#lib/comments/queue/queries.ts'
import { searchComments } from '#lib/comments/queue/search.ts'
import { findSitting } from '#lib/comments/queue/sitting-queries.ts'
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { ask } from '../drills/rows.ts'
import { staff } from '../factories/people.ts'
import { vocabulary } from './filling/vocabulary.ts'

const [times, wanted] = process.argv.slice(2).map(Number) as [number, number]
const { url, stop } = await openDatabase({ exclusive: true })
process.env.DATABASE_URL = url

try {
  await makeWait(wanted)
  await forgetStaff()
  const actor = await staff('administrator')
  const shown = async (pile: 'newcomer' | 'sharp' | 'spam', cursor: string | null) => {
    const [sitting] = await Promise.all([
      findSitting(actor, { pile, cursor }),
      hasDecided(actor),
      countQueue(actor),
    ])
    await findQueueDesk(actor, sitting.items)
    return sitting
  }
  const { nextCursor } = await shown('newcomer', null)
  for (let round = 0; round < times; round += 1) {
    await time('first page', () => shown('newcomer', null))
    await time('second page', () => shown('newcomer', nextCursor))
    await time('first page of what was reported', () => shown('sharp', null))
    await time('first page of the look-alikes', () => shown('spam', null))
  }
  const rare = `${vocabulary.at(-1)} ${vocabulary.at(-2)}`
  for (let round = 0; round < 20; round += 1)
    await time('a search for two words', () => searchComments(actor, { words: rare }))
} finally {
  await forgetStaff()
  await database().$disconnect()
  await stop()
}

/** The site may be kept for another run. */
async function forgetStaff(): Promise<void> {
  await database().account.deleteMany({ where: { email: { endsWith: '@lamplight.example' } } })
}

/** In all piles, and those of the spam are one text sent again and again; what was reported stands on its page. */
async function makeWait(count: number): Promise<void> {
  if ((await database().comment.count({ where: { status: 'waiting', pile: 'spam' } })) >= count / 10) return
  const waiting = await database().comment.count({ where: { status: 'waiting', imported: false } })
  await ask(
    url,
    `UPDATE comment SET status = 'waiting', decided_at = NULL, imported = false
      WHERE id IN (SELECT id FROM comment WHERE status = 'approved' LIMIT $1)`,
    [Math.max(0, count - waiting)],
  )
  await ask(
    url,
    `WITH taken AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM comment WHERE status = 'waiting' AND NOT imported)
     UPDATE comment c
        SET pile = (ARRAY['newcomer', 'newcomer', 'known', 'sharp', 'spam', 'safety'])[1 + t.n % 6]::comment_pile,
            body = CASE WHEN t.n % 6 = 4 THEN 'The same offer of cheap machines, sent to all, number ' || t.n ELSE c.body END
       FROM taken t WHERE c.id = t.id`,
  )
  await ask(
    url,
    `INSERT INTO comment_report (id, comment_id, kind)
     SELECT gen_random_uuid(), id, 'abusive' FROM comment WHERE status = 'approved' LIMIT 50`,
  )
  await ask(url, 'VACUUM ANALYZE comment')
}

async function time(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  process.stdout.write(`${JSON.stringify({ name, ms: performance.now() - began })}\n`)
}
