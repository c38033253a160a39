import { InvalidError, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { recordAudit } from '#lib/people/record-audit.ts'
import { lockPost } from './lock-post.ts'
import { canPublish } from './policy.ts'
import type { Expiry, KnownPost } from './post-row.ts'
import { ExpiryForm } from './schema.ts'
import { inTransaction } from './transaction.ts'

/**
 * From that moment of the database's clock readers are told that it is gone, or led elsewhere; nothing has to
 * run then. Without a moment it stays.
 * @returns what holds now
 * @throws InvalidError; RefusedError unauthenticated, forbidden, not_found, conflict
 */
export async function expire(actor: Actor, sent: ExpiryForm): Promise<Expiry | null> {
  const { postId, at, to, forGood } = parseForm(ExpiryForm, sent)
  return await inTransaction(async (tx) => {
    const post = await lockPost(tx, actor, { postId, policy: canPublish })
    const expiry = at === null ? null : { at: new Date(at), to: to || null, forGood }
    requireAhead(post, expiry)
    await tx.post.update({
      where: { id: post.id },
      data: {
        expiresAt: expiry?.at ?? null,
        expiresTo: expiry?.to ?? null,
        expiresForGood: expiry?.forGood ?? false,
      },
    })
    const detail = { at: expiry?.at.toISOString() ?? null }
    await recordAudit(tx, actor, { action: 'post.expire', subject: post.id, detail })
    return expiry
  })
}

function requireAhead({ now, status, publishedAt, snapshot }: KnownPost, expiry: Expiry | null): void {
  if (status === 'expired') {
    throw new RefusedError('conflict', 'Its time is over already. Please publish it again first.')
  }
  if (!expiry) return
  if (expiry.at <= now) throw new InvalidError({ at: ['This time has passed. Please choose a later one.'] })
  if (status === 'scheduled' && publishedAt && expiry.at <= publishedAt) {
    throw new InvalidError({ at: ['It would be over before it goes out. Please choose a later time.'] })
  }
  if (expiry.to === encodeURI(snapshot.path)) {
    throw new InvalidError({ to: ['This is its own address. Please choose another one.'] })
  }
}
