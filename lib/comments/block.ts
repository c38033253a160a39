import { database, type Transaction } from '#lib/database/client.ts'
import { InvalidError, RefusedError } from '#lib/errors.ts'
import { type Actor, accountIdOf, requirePermission } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import type { Block, BlockWriter } from './schema.ts'
import { blockedEntries } from './screen-lists.ts'
import { fold } from './screens/fold.ts'
import { hostOf } from './screens/hosts.ts'
import { emailIndexOf } from './writers/sealed-email.ts'

/**
 * Holds from now on every comment with this word, e-mail or host; blocking it again changes the reason and
 * the end. Of an e-mail the list keeps an index alone, so that it can be compared and not read.
 */
export async function block(
  actor: Actor,
  { kind, value, reason, until }: Block,
): Promise<{ blockedId: string }> {
  requirePermission(actor, 'comment.block')
  return await add(actor, { kind, value: storedValue(kind, value), reason, until })
}

/** Holds every further comment by the writer of this one, whose e-mail nobody needs to see. */
export async function blockWriter(
  actor: Actor,
  { commentId, reason, days }: BlockWriter,
): Promise<{ blockedId: string }> {
  requirePermission(actor, 'comment.block')
  const comment = await database().comment.findUnique({
    where: { id: commentId },
    select: { emailIndex: true },
  })
  if (!comment?.emailIndex) throw new RefusedError('conflict', 'This writer gave no e-mail to be known by.')
  const until = days === null ? null : new Date(Date.now() + days * day)
  return await add(actor, { kind: 'email', value: hex(comment.emailIndex), reason, until })
}

const day = 86_400_000

function storedValue(kind: Block['kind'], value: string): string {
  const stored = kind === 'word' ? fold(value) : kind === 'host' ? hostOf(value) : indexOf(value)
  if (stored) return stored
  const example = kind === 'host' ? 'shop.example' : kind === 'email' ? 'name@example.org' : 'casino'
  throw new InvalidError({ value: [`This cannot be looked for. Example: ${example}`] })
}

const indexOf = (email: string): string => (/^\S+@\S+$/.test(email) ? hex(emailIndexOf(email)) : '')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const add = (actor: Actor, entry: Block): Promise<{ blockedId: string }> =>
  database()
    .$transaction(async (tx: Transaction) => {
      const { kind, value, reason, until } = entry
      const { id } = await tx.blocked.upsert({
        where: { kind_value: { kind, value } },
        create: { kind, value, reason, until, createdById: accountIdOf(actor) },
        update: { reason, until },
        select: { id: true },
      })
      await recordAudit(tx, actor, { action: 'block', subject: id, detail: { kind } })
      return { blockedId: id }
    })
    .finally(blockedEntries.forget)
