import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#lib/database/migrate.ts'
import { ask, dropDatabase, emptyDatabase } from '../../factories/empty-database.ts'

let folder: string
let url: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lamplight-upgrade-'))
  cpSync('prisma/migrations/20261122000000_first', join(folder, '20261122000000_first'), { recursive: true })
  url = await emptyDatabase()
  await migrate({ url, folder })
})

afterEach(async () => {
  await dropDatabase(url)
  rmSync(folder, { recursive: true })
})

async function upgrade() {
  const name = '20261123020000_search'
  mkdirSync(join(folder, name))
  copyFileSync(`prisma/migrations/${name}/migration.sql`, join(folder, name, 'migration.sql'))
  await migrate({ url, folder })
}

const addPost = (id: number, path: string) =>
  ask(
    url,
    `INSERT INTO post (id, path, title, body, status, published_at)
     VALUES ('00000000-0000-7000-8000-00000000000${id}', '${path}', 'x', '{"type":"doc","content":[]}', 'published', now())`,
  )

test('an upgrade puts every post on the list of what is to be indexed', async () => {
  await addPost(1, '/one')
  await addPost(2, '/two')
  await upgrade()
  expect(await ask(url, 'SELECT count(*)::int FROM search_due')).toEqual([{ count: 2 }])
})

test('what stood where the sitemap has its parts moves beside, and its old address leads on', async () => {
  await addPost(1, '/sitemap/1.xml')
  await addPost(2, '/sitemap')
  await addPost(3, '/sitemap-2')
  await upgrade()
  expect(await ask(url, 'SELECT path FROM post ORDER BY id')).toEqual([
    { path: '/sitemap-2/1.xml' },
    { path: '/sitemap-2-2' },
    { path: '/sitemap-2' },
  ])
  expect(await ask(url, 'SELECT path FROM former_path ORDER BY path')).toEqual([
    { path: '/sitemap' },
    { path: '/sitemap/1.xml' },
  ])
})
