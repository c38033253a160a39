import { database } from '#lib/database/client.ts'
import { subscriberOfJoinToken, subscriberOfToken } from './subscriber-links.ts'

/** What whoever holds the link may know of a subscription: never the e-mail. */
export interface Subscription {
  isActive: boolean
  postLanguage: string | null
}

/** Null for a link that is nobody's. */
export async function findSubscription(token: string): Promise<Subscription | null> {
  const id = subscriberOfToken(token)
  const row = id && (await findRow(id))
  return row ? { isActive: row.status === 'active', postLanguage: row.postLanguage } : null
}

/** Whom a link in a mail confirms, or has confirmed already; null where it has ended. */
export async function findConfirmation(token: string): Promise<{ id: string; isActive: boolean } | null> {
  const id = subscriberOfJoinToken(token)
  const row = id && (await findRow(id))
  if (!row || (row.status !== 'pending' && row.status !== 'active')) return null
  return { id, isActive: row.status === 'active' }
}

const findRow = (id: string) =>
  database().subscriber.findUnique({ where: { id }, select: { status: true, postLanguage: true } })
