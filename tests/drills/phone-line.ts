import { request } from 'node:http'

/** In bytes, as a phone sends them. */
export const pieceBytes = 256 * 1024

export interface Answer {
  status: number
  said: { received?: number; item?: { id: string } | null; message?: string }
}

interface Sent {
  method: string
  path: string
  body?: Uint8Array | string
  /** Cut the connection after so many bytes of the body. */
  cutAfter?: number
}

/** What a phone does to a site, one request at a time, over a line that may break. */
export function phoneLine(address: () => string, cookie: string) {
  return (sent: Sent): Promise<Answer> => ask(address(), cookie, sent)
}

export type Line = ReturnType<typeof phoneLine>

function ask(address: string, cookie: string, { method, path, body, cutAfter }: Sent): Promise<Answer> {
  const bytes = Buffer.from(body ?? '')
  return new Promise((done, fail) => {
    const headers = {
      cookie,
      origin: address,
      'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
      'content-length': bytes.length,
    }
    const asked = request(`${address}/admin/media/uploads${path}`, { method, headers, agent: false })
    asked.once('error', fail)
    asked.once('response', (response) => {
      let text = ''
      response.on('data', (piece: Buffer) => (text += piece))
      response.once('error', fail)
      response.once('end', () => done({ status: response.statusCode ?? 0, said: parsed(text) }))
    })
    asked.setTimeout(60_000, () => asked.destroy(new Error('No answer within a minute.')))
    if (cutAfter === undefined) return void asked.end(bytes)
    asked.write(bytes.subarray(0, cutAfter), () => asked.destroy(new Error('The line was cut.')))
  })
}

function parsed(text: string): Answer['said'] {
  try {
    return JSON.parse(text || '{}')
  } catch {
    return { message: text.slice(0, 200) }
  }
}
