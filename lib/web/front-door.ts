import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { log } from '#lib/log.ts'
import { counter } from '#lib/metrics.ts'
import { ownHeaders } from '#lib/page-cache/own-headers.ts'
import type { CountView, PageCache } from '#lib/page-cache/page-cache.ts'
import { tagHeader } from '#lib/page-cache/tag-header.ts'
import { answer } from './front-door/answer.ts'
import { builtFiles } from './front-door/built-files.ts'
import { clientAddressFinder, clientHeader, forgetClaims } from './front-door/client-address.ts'
import { answerFont } from './front-door/fonts.ts'
import { healthAddresses } from './front-door/health.ts'
import { isForeignHost, isOwnWrite, isRead, siteOf } from './front-door/origin.ts'
import { isPageOfNonsense, type RequestTarget, readTarget } from './front-door/request-target.ts'
import { adminPolicy, commonHeaders, completeHead, newNonce } from './front-door/response-headers.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

interface Behind {
  dev: boolean
  media: Handler
  pages: Handler
  /** Without one every page is made anew. */
  cache?: PageCache | null
  countView?: CountView
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const countAnswer = counter('lamplight_http_responses_total', 'Answers by class of status.')

/**
 * What happens to every request before a page is asked for. Nothing behind it sees a request with a
 * broken address, a foreign host, a forged internal header, or a write from another site.
 */
export function frontDoor(behind: Behind): Handler {
  const findClient = clientAddressFinder()
  const common = commonHeaders()
  const answerBuilt = builtFiles(join(process.cwd(), '.next/static'))
  const { cache } = behind

  const walkIn: Handler = async (request, response) => {
    const id = randomUUID()
    response.setHeader('x-request-id', id)
    response.once('finish', () => countAnswer(`${Math.floor(response.statusCode / 100)}xx`))
    const target = readTarget(request.url)
    const isPrivate = target !== null && (target.isAdmin || target.isApi)
    const defaults = { ...common }
    const isPage = target !== null && !isPrivate && !isFile(target)
    completeHead(response, {
      defaults,
      forced: isPrivate ? privateHeaders : {},
      before: isPage ? (status) => leaveOutOwnHeaders(request, response, { status, ...behind }) : undefined,
    })
    try {
      const refusal = target ? refuse(request, target) : badAddress
      if (refusal) return answer(response, ...refusal)
      const health = healthAddresses[target!.path]
      if (health) return await health(request, response, behind)
      if (answerFont(request, response, target!.path)) return
      if (!behind.dev && (await answerBuilt(request, response, target!.path))) return
      const client = findClient(request)
      introduce(request, { id, client })
      if (target!.isAdmin) Object.assign(defaults, setAdminPolicy(request, behind.dev))
      if (isPage && isRead(request.method)) {
        if (await cache?.answer(request, response, { id })) return
        defaults['x-cache'] = 'bypass'
      }
      await (target!.path.startsWith('/media/') ? behind.media : behind.pages)(request, response)
    } catch (error) {
      log.error({ err: error, request: id }, 'A request failed.')
      if (response.headersSent) response.destroy()
      else answer(response, 500, 'Something went wrong here. It was noted; please try again in a moment.')
    }
  }

  if (!cache) return walkIn
  return async (request, response) => {
    const status = cache.answerFromMemory(request, response)
    if (status === 0) return await walkIn(request, response)
    countAnswer(status < 300 ? '2xx' : status < 400 ? '3xx' : '4xx')
  }
}

const isFile = ({ path }: RequestTarget): boolean => /^\/(media|_next)\//.test(path)

/** What a page says to the house alone; a page that came past the cache is counted here. */
function leaveOutOwnHeaders(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { status, countView }: Pick<Behind, 'countView'> & { status: number },
): void {
  const viewOf = response.getHeader(ownHeaders.viewOf)
  for (const name of Object.values(ownHeaders)) response.removeHeader(name)
  const tags = response.getHeader('cache-tag')
  if (typeof tags === 'string') response.setHeader('cache-tag', tagHeader(tags.split(' ')))
  if (typeof viewOf === 'string' && method === 'GET' && status === 200) countView?.(viewOf, headers)
}

const privateHeaders = { 'cache-control': 'no-store' }

type Refusal = [status: number, text: string]

const badAddress: Refusal = [400, 'This address cannot be read.']

function refuse(request: IncomingMessage, target: RequestTarget): Refusal | null {
  if (!methods.has(request.method ?? '')) return [405, 'This method is not supported.']
  if (target.path in healthAddresses) return null
  if (isForeignHost(request)) return [421, 'This site is not served under that host name.']
  if (target.path.startsWith('/_next/image')) return [404, 'Not found.']
  if (isPageOfNonsense(target)) return [404, 'No list has a page of that number.']
  // A server action can be sent to any address: Next finds it by its header.
  const isPrivate = target.isAdmin || target.isApi || 'next-action' in request.headers
  if (isPrivate && !isRead(request.method) && !isOwnWrite(request)) {
    return [403, `This can only be sent from the site itself, ${siteOf(request).origin}; is SITE_URL right?`]
  }
  return null
}

/** Replaces what the visitor says about itself and the site by what is known here. */
function introduce(request: IncomingMessage, known: { id: string; client: string | null }): void {
  forgetClaims(request)
  const site = siteOf(request)
  delete request.headers['content-security-policy']
  delete request.headers['x-nonce']
  delete request.headers['x-forwarded-port']
  request.headers['x-forwarded-host'] = site.host
  request.headers['x-forwarded-proto'] = site.protocol.slice(0, -1)
  request.headers['x-request-id'] = known.id
  if (known.client) request.headers[clientHeader] = known.client
}

/** Next reads the nonce for its scripts from the policy in the request. A page's own policy stands. */
function setAdminPolicy(request: IncomingMessage, dev: boolean): Record<string, string> {
  const nonce = newNonce()
  const policy = adminPolicy(nonce, { dev })
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  return { 'content-security-policy': policy, 'referrer-policy': 'same-origin' }
}
