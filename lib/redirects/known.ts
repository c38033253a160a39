import { database, type Transaction } from '#lib/database/client.ts'
import { locks } from '#lib/database/locks.ts'
import { env } from '#lib/env.ts'
import type { Known, Wish } from './plan.ts'
import { keyOf } from './plan.ts'
import { readSource } from './read-address.ts'

type Reader = Pick<Transaction, 'redirect' | '$queryRaw'>

/** What the plan for these wishes has to know. */
export async function knownFor(wishes: readonly Wish[], reader: Reader = database()): Promise<Known> {
  const origin = env().SITE_URL
  const keys = wishes.flatMap(({ from }) => {
    const read = readSource(from, origin)
    return 'path' in read ? [keyOf(read.path)] : []
  })
  const [redirects, living] = [
    await reader.redirect.findMany({ select: { path: true, target: true, permanent: true } }),
    await reader.$queryRaw<{ key: string }[]>`
      SELECT rtrim(path, '/') AS key FROM public_post WHERE rtrim(path, '/') = ANY (${keys}::text[])`,
  ]
  return { redirects, living: new Set(living.map(({ key }) => key)), origin }
}

/** One after the other: each plan stands on all the others. */
export async function lockRedirects(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.redirects}::bigint)`
}
