import { createHash } from 'node:crypto'
import { hashClient } from '#lib/database/client-hash.ts'
import { isDatabaseAway } from '#lib/database/is-away.ts'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import { isRefused, statusOf } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { picturesParameter } from '#lib/page-cache/declared-parameters.ts'
import type { Actor } from '#lib/people/actor.ts'
import { answerPage } from './answer-page.tsx'
import { clientHeader } from './front-door/client-address.ts'
import { type Endpoint, register } from './registry.ts'
import { visitor } from './session-cookie.ts'
import { siteOrigin } from './site-origin.ts'
import { withoutPictures } from './without-pictures.ts'

export interface PublicRequest {
  actor: Actor
  /** Decoded, NFC, with or without its final slash as it was asked. */
  path: string
  /** Only the declared parameters; of a repeated one the first value. */
  query: Record<string, string | undefined>
  /** Named folders of the route, e.g. `[slug]`, decoded. */
  params: Record<string, string>
  /** The site's origin, e.g. https://stories.example.org */
  origin: string
  /** For forms and the cookie of a waiting comment; reading it makes a page uncacheable. */
  request: Request
}

interface PublicRoute {
  /** Method and path, e.g. `GET /topics/[slug]`; unique. */
  name: string
  /**
   * The query parameters that vary the answer; they stand in lib/page-cache/declared-parameters.ts too.
   * `pictures=no` may be asked of every page besides.
   */
  query?: readonly string[]
  /** For what is never kept: how often a client may ask. Where clients are not known nobody is counted. */
  rate?: Limit
  run: (request: PublicRequest) => Promise<Response>
}

interface NextContext {
  /** Undefined where the route has no named folder. */
  params: Promise<Record<string, string | string[]> | undefined>
}

/** The only way to make a reader route. It owns 400, 404, 410 and 500. */
export function publicRoute({ name, query = [], rate, run }: PublicRoute) {
  const endpoint: Endpoint = {
    kind: 'public route',
    name,
    access: 'everybody',
    query,
    tryAs: (actor, input) => run({ ...(input as PublicRequest), actor }),
  }
  return register(endpoint, async (request: Request, context: NextContext): Promise<Response> => {
    const url = new URL(request.url)
    const origin = siteOrigin(request.headers.get('host'))
    try {
      const path = decodePath(url.pathname)
      if (path === null) return await answerPage({ status: 400, origin })
      const params = Object.fromEntries(
        Object.entries((await context.params) ?? {}).map(([key, value]) => [
          key,
          decodePath(Array.isArray(value) ? value.join('/') : value) ?? '',
        ]),
      )
      if (rate) await countClient(rate, request)
      const declared = Object.fromEntries(query.map((key) => [key, url.searchParams.get(key) ?? undefined]))
      const answer = await run({ actor: visitor(), path, params, query: declared, origin, request })
      return wantsNoPictures(url) ? await pictureless(answer, url) : answer
    } catch (error) {
      if (isRefused(error))
        return await answerPage({ status: statusOf(error.reason), origin, refusal: error })
      log.error({ err: error, route: name }, 'A page could not be made.')
      return await answerPage({ status: isDatabaseAway(error) ? 503 : 500, origin })
    }
  })
}

const wantsNoPictures = ({ searchParams }: URL): boolean =>
  searchParams.get(picturesParameter.name) === picturesParameter.off

/** Every page can be had so; what is no page stays as it is. */
async function pictureless(answer: Response, { pathname, searchParams }: URL): Promise<Response> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer
  const page = searchParams.get('comments')
  const address = page && /^\d+$/.test(page) ? `${pathname}?comments=${page}` : pathname
  return new Response(withoutPictures(await answer.text(), address), answer)
}

async function countClient(rate: Limit, request: Request): Promise<void> {
  const client = await hashClient(request.headers.get(clientHeader))
  if (client) await countAgainst(rate, client)
}

/** Null for a broken percent-encoding or a NUL. */
function decodePath(encoded: string): string | null {
  try {
    const path = decodeURIComponent(encoded).normalize('NFC')
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

export const redirectTo = (
  location: string,
  status: 301 | 302 | 303 = 301,
  headers: Record<string, string> = {},
) => new Response(null, { status, headers: { location, ...headers } })

/**
 * A file for machines. It has an ETag of its own, so that who has it already is not sent it again even
 * where no page cache stands in front (RFC 9110, 13.1.2).
 */
export function answerFile(
  request: Request,
  { body, type, tags = [] }: { body: string | Uint8Array; type: string; tags?: readonly string[] },
): Response {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-cache',
    etag,
    ...(tags.length ? { 'cache-tag': tags.join(' ') } : {}),
  }
  const known =
    request.headers
      .get('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim()) ?? []
  const isKnown = known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag.slice(2))
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(body as BodyInit, { headers })
}
