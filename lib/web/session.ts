import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '#lib/people/actor.ts'
import { actorOfCookieValue, sessionCookieName } from './session-cookie.ts'

/** Who makes this request; the database is asked once a request. */
export const currentActor: () => Promise<Actor> = cache(async () =>
  actorOfCookieValue((await cookies()).get(sessionCookieName())?.value),
)
