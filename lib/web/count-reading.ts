import type { IncomingHttpHeaders } from 'node:http'
import type { NextStepKind } from '#lib/database/generated/enums.ts'
import { isReader } from '#lib/numbers/is-reader.ts'
import { count } from '#lib/numbers/tally.ts'
import { sessionCookieName } from './session-cookie.ts'

/** For each GET that was answered with a page, from the cache too. `of` is a post or `otherPages`. */
export function countView(of: string, headers: IncomingHttpHeaders): void {
  if (isReader(headers, { staffCookie: sessionCookieName() })) count('view', of)
}

/** A next step was taken from under that post. */
export function countClick(kind: NextStepKind, { post, request }: { post: string; request: Request }): void {
  if (request.method !== 'GET') return
  const headers = Object.fromEntries(request.headers)
  if (isReader(headers, { staffCookie: sessionCookieName() })) count(kind, post)
}
