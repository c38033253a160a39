import { decode } from 'next-auth/jwt'
import { type Actor, brandActor } from '#lib/people/actor.ts'
import { findSessionHolder } from '#lib/people/sessions.ts'

export const isSecureSite = (): boolean => process.env.SITE_URL?.startsWith('https:') ?? false

export const sessionCookieName = (): string => (isSecureSite() ? '__Host-lamplight' : 'lamplight')

export const visitor = (): Actor => brandActor({ kind: 'visitor' })

/** Who the value of the session cookie stands for; a forged, old or revoked one is a visitor. */
export async function actorOfCookieValue(value: string | undefined): Promise<Actor> {
  const secret = process.env.NEXTAUTH_SECRET
  if (!value || !secret) return visitor()
  const token = await decode({ token: value, secret }).catch(() => null)
  const holder = typeof token?.sid === 'string' ? await findSessionHolder(token.sid) : null
  return holder ? brandActor(holder) : visitor()
}

/** The same from a request's whole `Cookie` header, for what is answered in front of Next. */
export function actorOfCookie(header: string | undefined): Promise<Actor> {
  const prefix = `${sessionCookieName()}=`
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(prefix))
  return actorOfCookieValue(pair?.slice(prefix.length))
}
