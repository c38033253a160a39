import { database } from '#lib/database/client.ts'
import { RefusedError } from '#lib/errors.ts'
import { deliverMail } from '#lib/mail/send.ts'
import { type Actor, requirePermission, requireStaff } from '#lib/people/actor.ts'
import { listPublicPosts } from '#lib/posts/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { composeLetter } from './compose-letter.ts'

/**
 * The newest post's letter, to whoever asks; its links belong to nobody.
 * @returns what happened, in a sentence
 */
export async function sendTestLetter(actor: Actor): Promise<string> {
  requirePermission(actor, 'settings.manage')
  const { accountId } = requireStaff(actor)
  const { email } = await database().account.findUniqueOrThrow({ where: { id: accountId } })
  const site = await findSite()
  const [post] = (await listPublicPosts({}, { page: 1, perPage: 1 })).posts
  const letter = post && (await composeLetter(post.id, site))
  if (!letter) throw new RefusedError('conflict', 'There is no published post yet to make a letter of.')
  const nobody = { recipientId: crypto.randomUUID(), subscriberId: crypto.randomUUID() }
  const delivery = await deliverMail(await letter.mailTo({ ...nobody, email, language: site.language }))
  if (delivery.kind === 'accepted') return `It is on its way to ${email}.`
  if (delivery.kind === 'kept') return 'There is no mail server. You find the letter under “Outbox”.'
  throw new RefusedError(
    'unavailable',
    `The mail server did not take it (${delivery.code}). Nothing else was changed; look at SMTP_URL and the sender’s e-mail.`,
  )
}
