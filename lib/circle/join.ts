import { setTimeout as pause } from 'node:timers/promises'
import { database, type Transaction } from '#lib/database/client.ts'
import { hashClient } from '#lib/database/client-hash.ts'
import type { OwedMail } from '#lib/database/generated/enums.ts'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import { isRefused, RefusedError } from '#lib/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import type { Actor } from '#lib/people/actor.ts'
import { refusals } from '#lib/refusals.ts'
import { lettersAreOn } from '#lib/settings/letters.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { recordProof } from './record-proof.ts'
import { sealedSubscriberEmail, subscriberIndexOf } from './subscriber-email.ts'
import { subscriberOfToken } from './subscriber-links.ts'
import { type Agreement, JoinForm } from './subscription-forms.ts'

export interface Joining extends Agreement {
  email: string
  /** The key of the letters that shall come to this e-mail from now on; nothing for a new reader. */
  former?: string
  /** A field that people do not see; whatever fills it is no person. */
  trap: string
  clientAddress: string | null
}

const perClient: Limit = { name: 'join', count: 20, seconds: 3_600 }

/** So that nobody can fill somebody else's mailbox by typing their e-mail here. */
const perEmail: Record<OwedMail, Limit[]> = {
  confirm: [
    { name: 'join-mail-hour', count: 1, seconds: 3_600 },
    { name: 'join-mail-day', count: 3, seconds: 86_400 },
  ],
  already: [{ name: 'already-mail', count: 1, seconds: 86_400 }],
}

const answerMilliseconds = 600

/**
 * Somebody wants letters. Whatever is known of the e-mail, the answer and its time are the same: what there
 * is to say goes there by mail, sent by the worker. Anybody may ask.
 * @throws InvalidError; RefusedError too_many for the client, unavailable while letters are off, not_found where
 * nobody gets letters by the key
 */
export async function join(_actor: Actor, joining: Joining): Promise<void> {
  const [answer] = await Promise.allSettled([takeIn(joining), pause(answerMilliseconds)])
  if (answer.status === 'rejected') throw answer.reason
}

async function takeIn(joining: Joining): Promise<void> {
  const { email, language } = parseForm(JoinForm, joining)
  const client = await hashClient(joining.clientAddress)
  if (client) await countAgainst(perClient, client)
  if (!lettersAreOn(await findSite())) {
    throw new RefusedError('unavailable', refusals.lettersOff)
  }
  if (joining.trap) return
  await database().$transaction(async (tx) => {
    const formerId = joining.former ? await requireActive(tx, joining.former) : null
    await askOrRemind(tx, { ...joining, email, language, formerId })
  })
}

async function requireActive(tx: Transaction, token: string): Promise<string> {
  const id = subscriberOfToken(token)
  if (id && (await tx.subscriber.count({ where: { id, status: 'active' } })) === 1) return id
  throw new RefusedError('not_found', refusals.nobodyByLink)
}

async function askOrRemind(tx: Transaction, joining: Joining & { formerId: string | null }): Promise<void> {
  const { email, language, formerId } = joining
  const emailIndex = subscriberIndexOf(email)
  const known = await tx.subscriber.findUnique({ where: { emailIndex }, select: { status: true } })
  const erased = await tx.suppressedEmail.findUnique({ where: { emailIndex } })
  const owedMail = known?.status === 'active' ? 'already' : 'confirm'
  if (!(await mayMail(owedMail, emailIndex)) || erased || known?.status === 'suppressed') return
  const owed = { owedMail, owedAt: new Date(), owedAttempts: 0 } as const
  if (owedMail === 'already') {
    await tx.subscriber.update({ where: { emailIndex }, data: owed })
    return
  }
  const asked = { ...owed, status: 'pending' as const, language, formerId, askedAt: new Date() }
  const { id } = await tx.subscriber.upsert({
    where: { emailIndex },
    create: { ...asked, ...sealedSubscriberEmail(email) },
    update: asked,
    select: { id: true },
  })
  await recordProof(tx, id, { ...joining, kind: 'asked' })
}

async function mayMail(mail: OwedMail, emailIndex: Uint8Array): Promise<boolean> {
  const key = Buffer.from(emailIndex).toString('hex')
  try {
    for (const limit of perEmail[mail]) await countAgainst(limit, key)
    return true
  } catch (error) {
    if (isRefused(error) && error.reason === 'too_many') return false
    throw error
  }
}
