import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** Next's handler, or any that answers as it does. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What a page is made from: nothing of the reader's is in it. */
export interface Asked {
  /** Path and declared parameters. */
  address: string
  /** The site's, e.g. https://stories.example.org */
  origin: string
  /** For the log. */
  id: string
}

export interface Rendered {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

/**
 * Has a page made for a request of our own.
 * @param limit milliseconds after which it is given up
 * @throws Error when that time is up, or the page broke off
 */
export function render(pages: Pages, asked: Asked, limit: number): Promise<Rendered> {
  return new Promise((done, fail) => {
    const request = ownRequest(asked)
    const response = capture(request, done)
    const late = setTimeout(() => {
      fail(new Error(`The page was not made within ${limit} ms.`))
      response.emit('close')
    }, limit)
    response.once('close', () => clearTimeout(late))
    pages(request, response).catch((error: unknown) => {
      clearTimeout(late)
      fail(error)
    })
  })
}

function ownRequest({ address, origin, id }: Asked): IncomingMessage {
  const { host, protocol } = new URL(origin)
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = address
  request.httpVersion = '1.1'
  request.headers = {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-request-id': id,
  }
  request.rawHeaders = Object.entries(request.headers).flat() as string[]
  request.push(null)
  return request
}

type Written = string | Uint8Array | null | undefined
type AnyCallback = (() => void) | undefined

/** A response that goes nowhere but into memory. */
function capture(request: IncomingMessage, done: (rendered: Rendered) => void): ServerResponse {
  const response = new ServerResponse(request)
  const pieces: Buffer[] = []
  const take = (piece: Written | (() => void), encoding?: BufferEncoding | (() => void)) => {
    if (!piece || typeof piece === 'function') return
    pieces.push(
      typeof piece === 'string'
        ? Buffer.from(piece, typeof encoding === 'string' ? encoding : 'utf8')
        : Buffer.from(piece),
    )
  }
  const call = (...given: unknown[]) => {
    const callback = given.find((one) => typeof one === 'function') as AnyCallback
    if (callback) queueMicrotask(callback)
  }
  const own = {
    write(piece: Written, encoding?: BufferEncoding | (() => void), callback?: () => void) {
      take(piece, encoding)
      call(encoding, callback)
      return true
    },
    flushHeaders() {},
    writeHead(status: number, second?: unknown, third?: unknown) {
      response.statusCode = status
      const headers = (typeof second === 'object' ? second : third) as OutgoingHttpHeaders | undefined
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value !== undefined) response.setHeader(name, value)
      return response
    },
    end(piece?: Written | (() => void), encoding?: BufferEncoding | (() => void), callback?: () => void) {
      take(piece, encoding)
      done({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(pieces) })
      call(piece, encoding, callback)
      queueMicrotask(() => {
        response.emit('finish')
        response.emit('close')
      })
      return response
    },
  }
  return Object.assign(response, own) as unknown as ServerResponse
}
