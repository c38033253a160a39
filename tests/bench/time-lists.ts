/**
 * How long the desk's lists take in the database of a filled site, one number of milliseconds a line:
 *   DATA_DIR=… node --import tsx tests/bench/time-lists.ts TIMES
 */
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { systemActor } from '#lib/people/actor.ts'
import { listPosts } from '#lib/posts/queries.ts'
import type { ListPostsForm } from '#lib/posts/schema.ts'
import { vocabulary } from './filling/vocabulary.ts'

const word = vocabulary[80]!
const times = Number(process.argv[2] ?? 20)
const { url, stop } = await openDatabase({ exclusive: true })
process.env.DATABASE_URL = url
const actor = systemActor('bench')

try {
  const [topic, author] = [await database().topic.findFirst(), await database().author.findFirst()]
  const lists: Record<string, ListPostsForm> = {
    everything: {},
    published: { status: 'published' },
    drafts: { status: 'draft' },
    'of one topic': { topicId: topic!.id },
    'of one author': { authorId: author!.id },
    'a word in the title': { search: word },
    'letters that no title has': { search: 'qqxqqx' },
    'topic and word': { topicId: topic!.id, search: word, status: 'published' },
  }
  for (const [name, asked] of Object.entries(lists)) {
    await listPosts(actor, asked)
    for (let round = 0; round < times; round += 1) await time(name, () => listPosts(actor, asked))
  }
  let cursor: string | undefined
  for (let page = 0; page < times; page += 1) {
    await time('page after page', async () => {
      cursor = (await listPosts(actor, cursor ? { cursor } : {})).next ?? undefined
    })
  }
} finally {
  await database().$disconnect()
  await stop()
}

async function time(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  process.stdout.write(`${JSON.stringify({ name, ms: performance.now() - began })}\n`)
}
