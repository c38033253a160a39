import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { database } from '#lib/database/client.ts'
import { importWordpress } from '#lib/moving/wordpress/import.ts'
import { useDatabase } from '../../../factories/database.ts'
import { staff } from '../../../factories/people.ts'

const folder = '../shared/fixtures/wxr'
const whenThere = existsSync(folder) ? describe : describe.skip

whenThere('real exports of others (skipped where ../shared/fixtures/wxr is absent)', () => {
  useDatabase()

  // Several of them call themselves http://localhost, as if they were one blog.
  afterEach(async () => {
    await database().$executeRaw`TRUNCATE post, author, topic, tag, imported_item, import_run CASCADE`
  })

  const bring = async (name: string) => {
    const { counts } = await importWordpress(await staff('administrator'), {
      file: join(folder, name),
      dryRun: false,
    })
    return counts
  }

  test.each([
    [
      'blog-2012-wxr11.xml',
      { authors: 4, topics: 8, tags: 4, posts: 11, pages: 2, comments: 3, pingbacks: 1, otherItems: 3 },
    ],
    ['small-export.xml', { authors: 3, topics: 30, tags: 3, posts: 6, pages: 5, comments: 1 }],
    ['valid-wxr-1.0.xml', { posts: 3, pages: 3, topics: 5, tags: 4, comments: 1 }],
    ['valid-wxr-1.1.xml', { posts: 1, pages: 1, comments: 1 }],
    ['crazy-cdata.xml', { posts: 1 }],
    ['missing-version-tag.xml', { authors: 1, topics: 21, tags: 18 }],
    ['slashes.xml', { posts: 1, comments: 1 }],
    ['wxr-utf-8-challenges.xml', { posts: 1 }],
    ['test-serialized-comment-meta.xml', { posts: 1, comments: 1 }],
  ])('%s comes through', async (name, counts) => {
    expect(await bring(name)).toMatchObject(counts)
    const again = await bring(name)
    expect(
      again.posts ?? again.pages ?? again.comments ?? again.authors ?? again.topics ?? again.tags,
    ).toBeUndefined()
  })

  test('malformed.xml is refused with the place', async () => {
    await expect(bring('malformed.xml')).rejects.toThrow(/^The file is damaged at line \d+, column \d+/)
  })
})
