import { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { hashClient } from '#lib/database/client-hash.ts'
import { isRefused } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { SignInForm } from '#lib/people/schema.ts'
import { closeSession } from '#lib/people/sessions.ts'
import { signIn } from '#lib/people/sign-in.ts'
import { clientHeader } from './front-door/client-address.ts'
import { readBody } from './read-body.ts'
import { isSecureSite, sessionCookieName } from './session-cookie.ts'

/** A label such as "Firefox on Android": enough to know one's own devices, no fingerprint. */
function deviceOf(userAgent: string): string {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari)/.exec(userAgent)?.[1] ?? 'A browser'
  const system = /(Android|iPhone|iPad|Windows|Mac OS|Linux)/.exec(userAgent)?.[1] ?? 'an unknown system'
  return `${browser.replace('Edg', 'Edge').replace('OPR', 'Opera')} on ${system}`
}

type Headers = Record<string, string | undefined>

async function authorize(given: Record<string, unknown> | undefined, headers: Headers) {
  const form = SignInForm.safeParse({ email: given?.email, password: given?.password })
  if (!form.success) return null
  const sid = await signIn({
    ...form.data,
    device: deviceOf(headers['user-agent'] ?? ''),
    client: await hashClient(headers[clientHeader] ?? null),
  }).catch(refuse)
  return sid ? { id: sid } : null
}

/** What is thrown here stands in the answer word for word. */
function refuse(error: unknown): null {
  if (isRefused(error) && error.reason === 'unauthenticated') return null
  if (isRefused(error)) throw new Error(error.message)
  log.error({ err: error }, 'A sign-in failed.')
  throw new Error('Something went wrong here. Please try again in a moment.')
}

/** The token carries the session's random id and nothing else; the row decides at every request. */
const options = (): NextAuthOptions => ({
  session: { strategy: 'jwt', maxAge: 14 * 86_400 },
  pages: { signIn: '/admin/sign-in', error: '/admin/sign-in', signOut: '/admin/sign-out' },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite() },
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: (given, request) => authorize(given, (request.headers ?? {}) as Headers),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    session: async ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === 'string') await closeSession(token.sid)
    },
  },
  logger: {
    error: (code, detail) => console.error('sign-in', code, detail),
    warn: () => {},
    debug: () => {},
  },
})

/** Of what next-auth answers, what the admin asks for. Its `_log` writes what anybody sends into the log. */
const asked = new Set(['callback', 'csrf', 'error', 'providers', 'session', 'signin', 'signout'])

/** An e-mail and a password are far less; next-auth itself would read without end. */
const mostBytes = 16_384

interface Place {
  params: Promise<{ nextauth: string[] }>
}

export async function authRoute(request: Request, place: Place): Promise<Response> {
  const { nextauth } = await place.params
  if (!asked.has(nextauth[0] ?? '')) return new Response('Not found.\n', { status: 404 })
  const body = await readBody(request, mostBytes)
  if (!body) return new Response('This is too much.\n', { status: 413 })
  const { url, method, headers } = request
  const whole = new NextRequest(url, { method, headers, ...(body.length > 0 && { body }) })
  return await NextAuth(options())(whole, place)
}
