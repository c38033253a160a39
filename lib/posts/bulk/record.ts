import type { InputJsonArray, InputJsonObject } from '@prisma/client/runtime/client'
import type { Transaction } from '#lib/database/client.ts'
import { type Actor, accountIdOf } from '#lib/people/actor.ts'
import { mostAtOnce } from './most.ts'
import type { Asked, ChangedPost } from './schema.ts'

interface Piece {
  asked: Asked
  posts: readonly ChangedPost[]
  /** The first piece; null where this is it. */
  partOfId: string | null
}

/** @returns its id */
export async function recordPiece(
  tx: Transaction,
  actor: Actor,
  { asked, posts, partOfId }: Piece,
): Promise<string> {
  const { id } = await tx.bulkChange.create({
    data: {
      asked: asked as InputJsonObject,
      posts: posts as unknown as InputJsonArray,
      partOfId,
      accountId: accountIdOf(actor),
    },
    select: { id: true },
  })
  return id
}

/** @returns what the whole is undone by; null where there is nothing to undo */
export async function recordInPieces(
  tx: Transaction,
  actor: Actor,
  { asked, posts }: Omit<Piece, 'partOfId'>,
): Promise<string | null> {
  let first: string | null = null
  for (let from = 0; from < posts.length; from += mostAtOnce) {
    const piece = posts.slice(from, from + mostAtOnce)
    const id = await recordPiece(tx, actor, { asked, posts: piece, partOfId: first })
    first ??= id
  }
  return first
}
