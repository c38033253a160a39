import { sign, verifySigned } from '#lib/secrets.ts'

/** Room for another form of these links, should the key behind them ever change. */
const form = '1'
const joinDays = 7

/** The key of the link that confirms joining; it ends after seven days. */
export function joinToken(subscriberId: string, now = new Date()): string {
  const until = Math.floor(now.getTime() / 1_000) + joinDays * 86_400
  return sign('join-link', `${form}.${subscriberId}.${until}`)
}

/** Whose it is, or null when it was not made here or has ended. */
export function subscriberOfJoinToken(token: string, now = new Date()): string | null {
  const [version, id, until] = verifySigned('join-link', token)?.split('.') ?? []
  if (version !== form || !id) return null
  return Number(until) * 1_000 > now.getTime() ? id : null
}

/** The key in every letter, to change or leave; it never ends. */
export const subscriptionToken = (subscriberId: string): string =>
  sign('subscription-link', `${form}.${subscriberId}`)

export function subscriberOfToken(token: string): string | null {
  const [version, id] = verifySigned('subscription-link', token)?.split('.') ?? []
  return version === form && id ? id : null
}

export const joinPath = (token: string): string => `/-/join/${token}`
export const leavePath = (token: string): string => `/-/unsubscribe/${token}`
export const subscriptionPath = (token: string): string => `/-/subscription/${token}`
