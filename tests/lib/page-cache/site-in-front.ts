import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type CountView, PageCache, type PageCacheOptions } from '#lib/page-cache/page-cache.ts'
import { originFinder } from '#lib/web/front-door/origin.ts'
import { frontDoor } from '#lib/web/front-door.ts'
import { drain, listen, makeServer } from '#lib/web/http-server.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
  /** `X-Cache` */
  from: string | undefined
}

export type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

export interface SiteInFront {
  cache: PageCache
  ask: (path: string, options?: { method?: string; headers?: Record<string, string> }) => Promise<Answer>
  /** What reached the pages, in order. */
  made: IncomingMessage[]
  views: string[]
  port: number
  close: () => Promise<void>
}

/** A front door with a page cache, whose purges are heard, before pages that a test makes. */
export async function openSite(page: Page, options: Partial<PageCacheOptions> = {}): Promise<SiteInFront> {
  const made: IncomingMessage[] = []
  const views: string[] = []
  const countView: CountView = (postId) => void views.push(postId)
  const pages = async (asked: IncomingMessage, response: ServerResponse) => {
    made.push(asked)
    await page(asked, response)
  }
  const cache = new PageCache({
    pages,
    countView,
    megabytes: 4,
    cdnSeconds: 0,
    common: { 'x-content-type-options': 'nosniff' },
    originOf: originFinder(),
    unavailable: async () => ({
      status: 503,
      headers: { 'content-type': 'text/html', 'retry-after': '60' },
      body: Buffer.from('kind words'),
    }),
    ...options,
  })
  cache.store.trust()
  const media = async () => {}
  const server: Server = makeServer(frontDoor({ dev: false, media, pages, cache, countView }))
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  const ask: SiteInFront['ask'] = (path, { method = 'GET', headers = {} } = {}) =>
    new Promise((done, fail) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          const bytes = Buffer.concat(pieces)
          const { statusCode: status = 0, headers } = response
          done({ status, headers, bytes, text: textOf(bytes, headers), from: headers['x-cache'] as string })
        })
      })
      asked.once('error', fail).end()
    })
  return { cache, ask, made, views, port, close: () => drain(server) }
}

function textOf(bytes: Buffer, headers: IncomingHttpHeaders): string {
  if (bytes.length === 0) return ''
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString()
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes).toString()
  return bytes.toString()
}

/** A page as a reader route answers it. */
export function answerPage(
  response: ServerResponse,
  text: string,
  {
    status = 200,
    tags = 'site',
    ...headers
  }: { status?: number; tags?: string } & Record<string, unknown> = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    ...(tags && { 'cache-tag': tags }),
    ...(headers as Record<string, string>),
  })
  response.end(text)
}
