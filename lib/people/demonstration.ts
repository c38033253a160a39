import type { Transaction } from '#lib/database/client.ts'

/** Authors of the demonstration; one who signs a real post stays, and is nobody's demonstration any more. */
export async function removeDemonstrationAuthors(tx: Transaction): Promise<void> {
  await tx.author.deleteMany({ where: { demonstration: true, posts: { none: {} } } })
  await tx.author.updateMany({ where: { demonstration: true }, data: { demonstration: false } })
}

export async function markAuthorsAsDemonstration(tx: Transaction): Promise<void> {
  await tx.author.updateMany({ data: { demonstration: true } })
}
