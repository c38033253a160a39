import { database, type Transaction } from '#lib/database/client.ts'
import { mediaStore } from './store.ts'

/** Of PostgreSQL's advisory locks, the ones about a picture's files. */
const lockSpace = 6_334

/**
 * Until the transaction ends nobody else adds or deletes files of this picture. Files are put in
 * place before their row is committed and deleted after it is gone, so a row always has its files.
 */
export async function holdFilesOf(tx: Transaction, hash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockSpace}::int, hashtext(${hash}))`
}

/** @returns whether there was no row, and so there are no files any more */
export async function dropFilesWithoutRow(hash: string): Promise<boolean> {
  return await database().$transaction(async (tx) => {
    await holdFilesOf(tx, hash)
    if (await tx.media.findUnique({ where: { hash }, select: { id: true } })) return false
    await mediaStore().removeAll(hash)
    return true
  })
}
