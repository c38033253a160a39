import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { database } from '#lib/database/client.ts'
import { hashClient } from '#lib/database/client-hash.ts'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { isWithinLimits } from '../mail/comment-mail.ts'
import { requiredEmail } from '../schema.ts'
import { emailIndexOf, sealedEmail } from './sealed-email.ts'

export interface Asking {
  email: string
  language: string
  /** A field that people do not see; whatever fills it is no person. */
  trap: string
  clientAddress: string | null
}

const perClient: Limit = { name: 'own-comments', count: 10, seconds: 3_600 }
const perEmail: Limit[] = [
  { name: 'own-comments-hour', count: 2, seconds: 3_600 },
  { name: 'own-comments-day', count: 5, seconds: 86_400 },
]

const answerMilliseconds = 600

const AskForm = z.object({ email: requiredEmail })

/**
 * Sends a link to the comments that were written with an e-mail. Whatever is known of it, the answer and its time are
 * the same: what there is to say goes there by mail. Anybody may ask.
 * @throws InvalidError; RefusedError too_many for the client
 */
export async function askOwnComments(_actor: Actor, asking: Asking): Promise<void> {
  const [answer] = await Promise.allSettled([takeIn(asking), pause(answerMilliseconds)])
  if (answer.status === 'rejected') throw answer.reason
}

async function takeIn({ email: typed, language, trap, clientAddress }: Asking): Promise<void> {
  const { email } = parseForm(AskForm, { email: typed })
  const client = await hashClient(clientAddress)
  if (client) await countAgainst(perClient, client)
  if (trap) return
  const emailIndex = emailIndexOf(email)
  const key = Buffer.from(emailIndex).toString('hex')
  const isWithin = await isWithinLimits(perEmail.map((limit) => [limit, key] as const))
  if (!isWithin || !(await isKnownHere(emailIndex))) return
  const { emailSealed } = sealedEmail(email)
  await database().ownCommentsLink.create({ data: { emailSealed, emailIndex, language } })
}

async function isKnownHere(emailIndex: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [writer, comment] = await Promise.all([
    database().commenter.findUnique({ where: { emailIndex }, select: { id: true } }),
    database().comment.findFirst({ where: { emailIndex, status: { not: 'sealed' } }, select: { id: true } }),
  ])
  return writer !== null || comment !== null
}
