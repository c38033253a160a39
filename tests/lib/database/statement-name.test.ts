import { database } from '#lib/database/client.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { statementName } from '#lib/database/statement-name.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

const ofReaders = (end: string) => ({
  sql: `SELECT "public"."public_post"."id" FROM "public"."public_post" ${end}`,
})

it('what readers ask is planned once by a connection, and what staff ask each time', async () => {
  const { path } = await post()
  const found = async () => (await publicDatabase().publicPost.findUnique({ where: { path } }))?.path
  expect([await found(), await found()]).toEqual([path, path])
  expect(statementName({ sql: 'SELECT "public"."post"."id" FROM "public"."post"' })).toBe('')
  expect(statementName(ofReaders('WHERE a'))).toBe(statementName(ofReaders('WHERE a')))
  expect(statementName(ofReaders('WHERE b'))).not.toBe(statementName(ofReaders('WHERE a')))
})

it('what says that it is planned once is, whoever asks and however long it is', () => {
  const sql = '/* planned once */ INSERT INTO comment (…) VALUES ($1, …, $20)'
  expect(statementName({ sql })).not.toBe('')
  expect(statementName({ sql })).toBe(statementName({ sql }))
})

it('what is planned follows a view that changed', async () => {
  const { path } = await post()
  const find = () => publicDatabase().publicPost.findUnique({ where: { path }, select: { path: true } })
  await find()
  await database().$executeRaw`ALTER VIEW public_post RENAME TO was_public_post`
  await database().$executeRaw`CREATE VIEW public_post AS SELECT * FROM was_public_post WHERE false`
  expect(await find()).toBeNull()
})

it('a connection remembers no long lists and no more than sixty statements', () => {
  expect(statementName(ofReaders('WHERE id IN ($1, …, $20)'))).toBe('')
  const names = new Set(Array.from({ length: 100 }, (_, at) => statementName(ofReaders(`LIMIT ${at}`))))
  expect(names.size).toBeLessThanOrEqual(61)
  expect(names.has('')).toBe(true)
})
