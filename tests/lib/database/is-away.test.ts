import { database } from '#lib/database/client.ts'
import { isDatabaseAway } from '#lib/database/is-away.ts'

const failureOf = (asking: Promise<unknown>) => asking.then(() => null).catch((error: unknown) => error)

it('knows a database that nobody answers for, asked either way', async () => {
  process.env.DATABASE_URL = 'postgresql://nobody:nothing@127.0.0.1:1/nowhere'
  expect(isDatabaseAway(await failureOf(database().post.count()))).toBe(true)
  expect(isDatabaseAway(await failureOf(database().$queryRaw`SELECT 1`))).toBe(true)
  await database().$disconnect()
})

it('takes nothing else for it', () => {
  for (const error of [null, undefined, new Error('P1001'), { code: 'P2002' }, 'words']) {
    expect(isDatabaseAway(error)).toBe(false)
  }
  expect(isDatabaseAway(new Error('timeout exceeded when trying to connect'))).toBe(true)
})
