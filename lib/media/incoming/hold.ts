import type { Transaction } from '#lib/database/client.ts'

/** Of PostgreSQL's advisory locks, the ones about a picture on its way. */
const lockSpace = 6_335

/** Until the transaction ends nobody else writes, takes in or deletes pieces of this picture. */
export async function holdIncoming(tx: Pick<Transaction, '$executeRaw'>, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockSpace}::int, hashtext(${id}))`
}

/** Its post is as it was last saved until the transaction ends. */
export async function holdPost(tx: Pick<Transaction, '$executeRaw'>, postId: string | null): Promise<void> {
  if (postId) await tx.$executeRaw`SELECT FROM post WHERE id = ${postId}::uuid FOR NO KEY UPDATE`
}
