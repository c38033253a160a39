import { database } from '#lib/database/client.ts'
import { forgetOldSalts, hashClient } from '#lib/database/client-hash.ts'
import { countAgainst, forgetCount, forgetOldCounts, type Limit } from '#lib/database/rate-limit.ts'
import { useDatabase } from '../../factories/database.ts'

useDatabase()

const limit: Limit = { name: 'test', count: 3, seconds: 60 }

it('lets through as many as it says, then tells when to come back', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => countAgainst(limit, 'somebody')))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  await expect(countAgainst(limit, 'somebody')).rejects.toMatchObject({
    reason: 'too_many',
    message: expect.stringContaining('a minute'),
  })
  expect([await countAgainst(limit, 'somebody else'), await countAgainst(limit, 'somebody else')]).toEqual([
    1, 2,
  ])
})

it('forgets a count when asked to', async () => {
  await forgetCount(limit, 'somebody')
  expect(await countAgainst(limit, 'somebody')).toBe(1)
})

it('names a client alike within a day, without keeping the address', async () => {
  const name = await hashClient('203.0.113.9')
  expect(await hashClient('203.0.113.9')).toBe(name)
  expect(await hashClient('203.0.113.10')).not.toBe(name)
  expect(name).not.toContain('203')
  expect(await hashClient(null)).toBeNull()
})

it('cannot tell who was who once the salt is gone', async () => {
  const before = await hashClient('203.0.113.9')
  await database().$executeRaw`UPDATE daily_salt SET day = current_date - 2`
  expect(await forgetOldSalts()).toBe(1)
  expect(await hashClient('203.0.113.9')).not.toBe(before)
})

it('forgets counts whose time is over, and no others', async () => {
  await countAgainst(limit, 'long ago')
  await countAgainst(limit, 'just now')
  await database().$executeRaw`UPDATE rate_limit SET expire = 1 WHERE key LIKE '%long ago'`
  expect(await forgetOldCounts()).toBe(1)
  const rows = await database().$queryRaw<{ key: string }[]>`SELECT key FROM rate_limit`
  expect(rows.map(({ key }) => key)).toContain('test:just now')
})
