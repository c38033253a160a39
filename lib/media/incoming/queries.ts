import type { Transaction } from '#lib/database/client.ts'

/** Which of these pictures are still on their way. */
export async function listAwaited(
  tx: Pick<Transaction, 'awaitedPicture'>,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.awaitedPicture.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  return rows.map(({ id }) => id)
}
