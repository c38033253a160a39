import { randomBytes } from 'node:crypto'
import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { env } from '#lib/env.ts'

type Headers = Record<string, string>

const twoYears = 63_072_000

const permissions = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'usb',
  'browsing-topics',
]
  .map((name) => `${name}=()`)
  .join(', ')

/** For every answer; a page that says otherwise itself is right. */
export function commonHeaders(): Headers {
  const headers: Headers = {
    'content-security-policy':
      "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': permissions,
    'cross-origin-opener-policy': 'same-origin',
  }
  if (env().SITE_URL?.startsWith('https:')) {
    headers['strict-transport-security'] = `max-age=${twoYears}; includeSubDomains`
  }
  return headers
}

export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/** React's development build evaluates strings, and Next's overlay has styles without a nonce. */
export function adminPolicy(nonce: string, { dev }: { dev: boolean }): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "frame-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
  ].join('; ')
}

/**
 * Adds what the answer has not said itself when its head is written. Setting them before would
 * double them: Next appends a page's own to what is there.
 */
export function completeHead(
  response: ServerResponse,
  options: { defaults: Headers; forced: Headers; before?: (status: number) => void },
): void {
  const writeHead = response.writeHead.bind(response) as (status: number, message?: string) => ServerResponse
  response.writeHead = (
    status: number,
    second?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    third?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ) => {
    for (const [name, value] of pairs(typeof second === 'string' ? third : second))
      response.setHeader(name, value)
    options.before?.(status)
    for (const [name, value] of Object.entries(options.defaults)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    for (const [name, value] of Object.entries(options.forced)) response.setHeader(name, value)
    return typeof second === 'string' ? writeHead(status, second) : writeHead(status)
  }
}

/** writeHead takes an object or a flat list of names and values. */
function pairs(
  headers: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined,
): [string, string | number | string[]][] {
  if (!headers) return []
  if (!Array.isArray(headers)) return Object.entries(headers).filter(isSet)
  return headers.flatMap((name, index) =>
    index % 2 === 0 ? [[String(name), headers[index + 1] ?? ''] as [string, string | number | string[]]] : [],
  )
}

function isSet(entry: [string, OutgoingHttpHeader | undefined]): entry is [string, OutgoingHttpHeader] {
  return entry[1] !== undefined
}
