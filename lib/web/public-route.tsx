import { isDatabaseAway } from '#lib/database/is-away.ts'
import { isRefused, statusOf } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { picturesParameter } from '#lib/page-cache/declared-parameters.ts'
import type { Actor } from '#lib/people/actor.ts'
import { answerPage } from './answer-page.tsx'
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
  run: (request: PublicRequest) => Promise<Response>
}

interface NextContext {
  /** Undefined where the route has no named folder. */
  params: Promise<Record<string, string | string[]> | undefined>
}

/** The only way to make a reader route. It owns 400, 404, 410 and 500. */
export function publicRoute({ name, query = [], run }: PublicRoute) {
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

export const answerXml = (xml: string, type: string, tags: readonly string[] = []) =>
  new Response(xml, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
      ...(tags.length ? { 'cache-tag': tags.join(' ') } : {}),
    },
  })
