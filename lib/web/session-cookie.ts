import { decode } from 'next-auth/jwt'
import { type Actor, actingAccountOf, brandActor } from '#lib/people/actor.ts'
import { findSessionHolder, wasRevoked } from '#lib/people/sessions.ts'

export const isSecureSite = (): boolean => process.env.SITE_URL?.startsWith('https:') ?? false

export const sessionCookieName = (): string => (isSecureSite() ? '__Host-lamplight' : 'lamplight')

export const visitor = (): Actor => brandActor({ kind: 'visitor' })

/** Who the value of the session cookie stands for; a forged, old or revoked one is a visitor. */
export async function actorOfCookieValue(value: string | undefined): Promise<Actor> {
  const sid = await sessionIdOf(value)
  const holder = sid === null ? null : await findSessionHolder(sid)
  return holder ? brandActor(holder) : visitor()
}

async function sessionIdOf(value: string | undefined): Promise<string | null> {
  const secret = process.env.NEXTAUTH_SECRET
  if (!value || !secret) return null
  const token = await decode({ token: value, secret }).catch(() => null)
  return typeof token?.sid === 'string' ? token.sid : null
}

/** The same from a request's whole `Cookie` header, for what is answered in front of Next. */
export const actorOfCookie = (header: string | undefined): Promise<Actor> =>
  actorOfCookieValue(valueIn(header))

/** What a device that keeps texts has to know. Its holder may have been away for long: `ended` takes nothing away. */
export type SessionStanding = { is: 'open'; accountId: string } | { is: 'ended' | 'revoked' }

export async function standingOfCookie(header: string | undefined): Promise<SessionStanding> {
  const value = valueIn(header)
  const actor = await actorOfCookieValue(value)
  const accountId = actingAccountOf(actor)
  if (accountId) return { is: 'open', accountId }
  const sid = await sessionIdOf(value)
  return { is: sid !== null && (await wasRevoked(sid)) ? 'revoked' : 'ended' }
}

function valueIn(header: string | undefined): string | undefined {
  const prefix = `${sessionCookieName()}=`
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(prefix))
  return pair?.slice(prefix.length)
}
