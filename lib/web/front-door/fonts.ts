import type { IncomingMessage, ServerResponse } from 'node:http'
import { fonts } from '../fonts.ts'
import { isRead } from './origin.ts'

/** @returns false for what is none of our fonts */
export function answerFont(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  if (!path.startsWith('/-/fonts/') || !isRead(request.method)) return false
  const font = fonts().find(({ url }) => url === path)
  if (!font) return false
  response.writeHead(200, {
    'content-type': 'font/woff2',
    'content-length': font.bytes.length,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-robots-tag': 'noindex',
  })
  response.end(request.method === 'HEAD' ? undefined : font.bytes)
  return true
}
