/**
 * Makes what searches look at for the posts that fill-site.ts wrote past the triggers:
 *   DATA_DIR=… node --import tsx tests/bench/fill-search.ts
 */
import pg from 'pg'
import { openDatabase } from '#lib/database/open.ts'
import { systemActor } from '#lib/people/actor.ts'
import { fillSearch } from '#lib/posts/search/fill.ts'
import { withoutIndexes } from './filling/copy.ts'

const { url, stop } = await openDatabase({ exclusive: true })
const client = new pg.Client({ connectionString: url })
try {
  await client.connect()
  await client.query(
    'INSERT INTO search_due (post_id) SELECT id FROM post WHERE NOT EXISTS (SELECT FROM post_search WHERE post_id = id)',
  )
  const began = Date.now()
  let posts = 0
  await withoutIndexes(client, 'post_search', async () => {
    posts = await fillSearch(systemActor('bench'))
    await client.query(`SET maintenance_work_mem = '512MB'`)
  })
  await client.query('VACUUM (ANALYZE) post_search, search_word, search_due')
  process.stdout.write(`${posts} posts to search in ${Math.round((Date.now() - began) / 1_000)} s\n`)
} finally {
  await client.end()
  await stop()
}
