import type { Transaction } from '#lib/database/client.ts'
import { InvalidError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import type { Snapshot } from './snapshot.ts'
import { databaseNow } from './transaction.ts'
import { visibleTo } from './visible.ts'

interface Asked {
  /** Undefined for a post that is not there yet. */
  postId: string | undefined
  before: Snapshot
  wished: Snapshot
}

/**
 * What this post translates: always the first of them, so that all translations of one text point to the
 * same. It stays locked, or two posts could become each other's translation at once. @throws InvalidError
 */
export async function chooseOriginal(tx: Transaction, actor: Actor, asked: Asked): Promise<string | null> {
  const { postId, before, wished } = asked
  const chosen = wished.translationOf
  if (chosen === null || chosen === before.translationOf) return chosen
  const original = await lockOriginal(tx, actor, chosen)
  if (original === null) throw refused('This post is not here any more. Please choose another.')
  if (original === postId) throw refused('This is the post itself, or a translation of it already.')
  if (postId && (await tx.post.count({ where: { translationOf: postId } })) > 0) {
    throw refused('Other posts are translations of this one. Please link the other way round.')
  }
  return original
}

async function lockOriginal(tx: Transaction, actor: Actor, id: string): Promise<string | null> {
  const isVisible = { AND: [{ id }, visibleTo(actor, await databaseNow(tx))] }
  if ((await tx.post.count({ where: isVisible })) === 0) return null
  const [row] = await tx.$queryRaw<{ id: string; translationOf: string | null }[]>`
    SELECT id, translation_of AS "translationOf" FROM post
     WHERE id = ${id}::uuid AND status <> 'trashed' AND withdrawn_at IS NULL FOR UPDATE`
  return row ? (row.translationOf ?? row.id) : null
}

const refused = (message: string) => new InvalidError({ translationOf: [message] })
