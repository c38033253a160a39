import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { isDatabaseAway } from '#lib/database/is-away.ts'
import type { Actor } from '#lib/people/actor.ts'
import { readByteRange } from './byte-range.ts'
import { isRenditionName } from './file-name.ts'
import type { OpenFile } from './file-store.ts'
import { canSeeMedia } from './policy.ts'
import { isGonePublicFile, isPublicFile } from './public-queries.ts'
import { isKnownFile } from './queries.ts'
import { mediaStore } from './store.ts'

/** Who a `Cookie` header stands for. */
export type ActorOf = (cookie: string | undefined) => Promise<Actor>

const notThere = 'This picture is not here.'

/**
 * Answers `/media/…`: to anybody the renditions that a public page shows, to staff those of pictures
 * that are not public yet, and never a master. Everything is asked again each time (`no-cache`), so
 * that a withdrawn picture is gone at once. With the database away it answers 503: who may see it cannot be asked.
 */
export async function serveMedia(
  request: IncomingMessage,
  response: ServerResponse,
  asking: { actorOf: ActorOf },
): Promise<void> {
  try {
    await findAndSend(request, response, asking)
  } catch (error) {
    if (!isDatabaseAway(error) || response.headersSent) throw error
    response.setHeader('retry-after', '30')
    say(response, 503, 'This picture cannot be shown just now. Please try again in a moment.')
  }
}

async function findAndSend(
  request: IncomingMessage,
  response: ServerResponse,
  { actorOf }: { actorOf: ActorOf },
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD')
    return say(response, 405, 'Pictures can only be looked at here.')
  }
  const name = nameOf(request)
  const audience = name && (await audienceOf(name, request, actorOf))
  const file = name && audience ? await mediaStore().open(name) : null
  if (!name || !file) return await sayItIsNotThere(response, name)
  setHeaders(response, { name, isPublic: audience === 'everybody', size: file.size })
  await send(request, response, file)
}

async function sayItIsNotThere(response: ServerResponse, name: string | null): Promise<void> {
  if (name && (await isGonePublicFile(name))) return say(response, 410, 'This picture is gone.')
  say(response, 404, notThere)
}

/** Taken as it was written: a real address has nothing to decode, so nothing hides in an escape. */
function nameOf(request: IncomingMessage): string | null {
  const [path = ''] = (request.url ?? '').split('?')
  const name = path.startsWith('/media/') ? path.slice('/media/'.length) : ''
  return isRenditionName(name) ? name : null
}

async function audienceOf(
  name: string,
  request: IncomingMessage,
  actorOf: ActorOf,
): Promise<'everybody' | 'staff' | null> {
  if (await isPublicNow(name)) return 'everybody'
  const { cookie } = request.headers
  const isStaff = cookie !== undefined && canSeeMedia(await actorOf(cookie))
  return isStaff && (await isKnownFile(name)) ? 'staff' : null
}

const looks = new Map<string, Promise<boolean>>()

/** Whoever asks while the database is being asked hears the same answer: it is not older than a question takes. */
function isPublicNow(name: string): Promise<boolean> {
  const underWay = looks.get(name)
  if (underWay) return underWay
  const look = isPublicFile(name).finally(() => looks.delete(name))
  looks.set(name, look)
  return look
}

function setHeaders(response: ServerResponse, file: { name: string; isPublic: boolean; size: number }): void {
  response.setHeader('content-type', file.name.endsWith('.webp') ? 'image/webp' : 'image/jpeg')
  response.setHeader('content-disposition', 'inline')
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', file.isPublic ? 'no-cache' : 'no-store')
  response.setHeader('accept-ranges', 'bytes')
  response.setHeader('etag', `"${file.name.replace(/[/.]/g, '-')}-${file.size.toString(36)}"`)
}

async function send(request: IncomingMessage, response: ServerResponse, file: OpenFile): Promise<void> {
  const etag = String(response.getHeader('etag'))
  if (matches(request.headers['if-none-match'], etag)) return await sendHead(response, 304, file)
  const range =
    request.method === 'GET' && rangeIsAskedOf(request, etag)
      ? readByteRange(request.headers.range, file.size)
      : null
  if (range === 'none') {
    response.setHeader('content-range', `bytes */${file.size}`)
    return await sendHead(response, 416, file)
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  if (range) response.setHeader('content-range', `bytes ${start}-${end}/${file.size}`)
  response.setHeader('content-length', end - start + 1)
  response.statusCode = range ? 206 : 200
  if (request.method === 'HEAD') return await sendHead(response, response.statusCode, file)
  // A reader who leaves half-way is no failure of ours.
  await pipeline(file.stream(range ?? undefined), response).catch(() => response.destroy())
}

async function sendHead(response: ServerResponse, status: number, file: OpenFile): Promise<void> {
  await file.close()
  response.statusCode = status
  response.end()
}

/** Weak comparison: RFC 9110, 13.1.2. */
function matches(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}

/** A range of a file that has changed since is no use: RFC 9110, 13.1.5. */
const rangeIsAskedOf = (request: IncomingMessage, etag: string): boolean =>
  request.headers['if-range'] === undefined || request.headers['if-range'] === etag

function say(response: ServerResponse, status: 404 | 405 | 410 | 503, sentence: string): void {
  response.statusCode = status
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.end(`${sentence}\n`)
}
