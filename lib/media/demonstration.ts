import type { Transaction } from '#lib/database/client.ts'
import { unused } from './unused.ts'

/**
 * Drawings of the demonstration that nothing real uses.
 * @returns the hashes whose files may go once the transaction is committed
 */
export async function removeDemonstrationMedia(tx: Transaction): Promise<string[]> {
  const rows = await tx.media.findMany({ where: { demonstration: true, ...unused }, select: { hash: true } })
  await tx.media.deleteMany({ where: { demonstration: true, ...unused } })
  await tx.media.updateMany({ where: { demonstration: true }, data: { demonstration: false } })
  return rows.map(({ hash }) => hash)
}
