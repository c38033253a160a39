import { useDatabase } from '../../../factories/database.ts'
import { staff } from '../../../factories/people.ts'
import { database } from '#lib/database/client.ts'
import { importWordpress } from '#lib/moving/wordpress/import.ts'

useDatabase()
test('x', async () => {
  const actor = await staff('administrator')
  for (const dryRun of [true, false, false]) {
    const r = await importWordpress(actor, { file: 'tests/fixtures/wxr/river-1.2.xml', dryRun })
    console.log(JSON.stringify(r, null, 1))
  }
  console.log((await database().post.findMany({ include: { authors: { include: { author: true } } } })).map((p) => [p.kind, p.status, p.path, p.publishedAt, p.guid, p.authors.map((a) => a.author.slug)].join(' ')).join('\n'))
  console.log((await database().comment.findMany({ include: { parent: true } })).map((p) => [p.anchor, p.parent?.anchor, p.status, p.authorName, p.website, p.body, p.createdAt.toISOString()].join(' | ')).join('\n'))
  console.log(await database().importRun.findMany({ select: { counts: true, status: true } }))
})
