import type { Transaction } from '#lib/database/client.ts'

export interface IncomingAuthor {
  name: string
  /** The slug to have if it is free. */
  slug: string
}

/**
 * The profile for a writer who comes from elsewhere: without account and e-mail. One of the same slug
 * and name is the same person; of the same slug alone it is somebody else, and the new one stands beside.
 */
export async function takeInAuthor(tx: Transaction, { name, slug }: IncomingAuthor): Promise<string> {
  for (let number = 1; ; number += 1) {
    const wish = number === 1 ? slug : `${slug}-${number}`
    const there = await tx.author.findUnique({ where: { slug: wish }, select: { id: true, name: true } })
    if (!there) return (await tx.author.create({ data: { slug: wish, name }, select: { id: true } })).id
    if (there.name.toLowerCase() === name.toLowerCase()) {
      await tx.author.update({ where: { id: there.id }, data: { demonstration: false } })
      return there.id
    }
  }
}
