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

/** Whether a link in a mail can still be confirmed, or was already. */
export async function canBeConfirmed(token: string): Promise<boolean> {
  const id = subscriberOfJoinToken(token)
  const row = id && (await findRow(id))
  return row ? row.status === 'pending' || row.status === 'active' : false
}

const findRow = (id: string) =>
  database().subscriber.findUnique({ where: { id }, select: { status: true, postLanguage: true } })
