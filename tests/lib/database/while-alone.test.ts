import { database } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { whileAlone } from '#lib/database/while-alone.ts'
import { useDatabase } from '../../factories/database.ts'

useDatabase()

const wasDone = async (): Promise<boolean> => {
  let done = false
  await whileAlone(locks.letters, async () => {
    done = true
  })
  return done
}

it('one at a time does the work, and the next one once it is done', async () => {
  await whileAlone(locks.letters, async () => {
    expect(await wasDone()).toBe(false)
  })
  expect(await wasDone()).toBe(true)
})

it('whoever dies at work is no longer waited for', async () => {
  await whileAlone(locks.letters, async () => {
    await database().$queryRaw`
      SELECT pg_terminate_backend(pid, 5000) FROM pg_locks
       WHERE locktype = 'advisory' AND objid = ${locks.letters}::bigint::oid
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    expect(await wasDone()).toBe(true)
  })
})
