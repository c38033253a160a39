import { database } from '#lib/database/client.ts'
import { startHousekeeping } from '#lib/jobs/housekeeping.ts'
import { useDatabase } from '../../factories/database.ts'

useDatabase()

it('is also done once after a start, when what a crash left behind is old enough', async () => {
  await (await startHousekeeping())()
  await (await startHousekeeping())()
  const jobs = await database().$queryRaw<{ minutes: number }[]>`
    SELECT round(extract(epoch FROM start_after - created_on) / 60)::int AS minutes FROM pgboss.job
     WHERE name = 'housekeeping' AND singleton_key = 'start'`
  expect(jobs.length).toBeLessThanOrEqual(2)
  expect(new Set(jobs.map(({ minutes }) => minutes))).toEqual(new Set([75]))
})
