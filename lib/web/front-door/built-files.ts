import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isRead } from './origin.ts'

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' }

/** Gives false for what the build has not compressed, and for a browser that does not take it. */
type AnswerBuilt = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>

/**
 * Scripts and styles of the desk as the build has compressed them: a sixth smaller than what is compressed
 * while somebody waits.
 */
export function builtFiles(folder: string): AnswerBuilt {
  return async (request, response, path) => {
    const [, name, kind] = /^\/_next\/static\/((?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(js|css))$/.exec(path) ?? []
    if (!name || !kind || !isRead(request.method) || !takesBrotli(request)) return false
    const file = join(folder, `${name}.br`)
    const found = await stat(file).catch(() => null)
    if (!found) return false
    response.writeHead(200, {
      'content-type': `${types[kind]}; charset=utf-8`,
      'content-encoding': 'br',
      'content-length': found.size,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
    if (request.method === 'HEAD') response.end()
    else await pipeline(createReadStream(file), response).catch(() => response.destroy())
    return true
  }
}

const takesBrotli = ({ headers }: IncomingMessage): boolean =>
  /(?:^|,)\s*br\s*(?:$|,|;(?!\s*q=0(?:\.0*)?\s*(?:,|$)))/i.test(String(headers['accept-encoding'] ?? ''))
