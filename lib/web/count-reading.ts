import type { IncomingHttpHeaders } from 'node:http'
import type { NextStepKind } from '#lib/database/generated/enums.ts'
import { isReader } from '#lib/numbers/is-reader.ts'
import { count } from '#lib/numbers/tally.ts'
import { sessionCookieName } from './session-cookie.ts'

/** On a reader page's answer: the post that it shows, or `otherPages`. It goes no further than the front. */
export const viewHeader = 'x-view-of'

/** For each GET that was answered with a page, from the cache too. `of` is what `viewHeader` said. */
export function countView(of: string, headers: IncomingHttpHeaders): void {
  if (isReader(headers, { staffCookie: sessionCookieName() })) count('view', of)
}

/** A next step was taken from under that post. */
export function countClick(kind: NextStepKind, { post, request }: { post: string; request: Request }): void {
  if (request.method !== 'GET') return
  const headers = Object.fromEntries(request.headers)
  if (isReader(headers, { staffCookie: sessionCookieName() })) count(kind, post)
}
