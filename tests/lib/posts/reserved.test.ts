import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { isReservedPath, reservedSegments } from '#lib/posts/reserved.ts'
import { useDatabase } from '../../factories/database.ts'

useDatabase()

const folders = (under: string) =>
  readdirSync(under, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []))

test('what app/ answers is reserved', () => {
  const answered = [...folders('app'), ...folders('app/(site)')].filter((name) => !/^[([]/.test(name))
  expect(answered.filter((name) => !(reservedSegments as readonly string[]).includes(name))).toEqual([])
})

test('the migrations hold the same list', () => {
  const sql = folders('prisma/migrations')
    .sort()
    .map((name) => readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'))
  const last = sql.join('\n').split('FUNCTION is_reserved_path').at(-1)!
  const list = /IN \(([^)]*)\)/.exec(last)![1]!
  const inDatabase = [...list.matchAll(/'([^']*)'/g)].map(([, name]) => name)
  expect(inDatabase.sort()).toEqual(['', ...reservedSegments].sort())
})

test('database and code judge paths alike', async () => {
  const paths = [
    '/',
    '//x',
    '/admin',
    '/Admin/x',
    '/-/x',
    '/feeds',
    '/feed',
    '/a/feed.xml',
    '/a/feed.xml/',
    '/a/atom.xml',
    '/a/feed.json',
    '/page',
    '/pages',
    '/2010/12/13/slug/',
    '/topicsx',
    '/TOPICS/x',
    '/ADMİN',
    '/admın',
    '/Kadmin',
    '/searching',
    '/robots.txt',
    '/ភាសា',
  ]
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query(
    'SELECT path, is_reserved_path(path) AS reserved FROM unnest($1::text[]) AS path',
    [paths],
  )
  await client.end()
  expect(rows).toEqual(paths.map((path) => ({ path, reserved: isReservedPath(path) })))
})
