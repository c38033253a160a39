import type { IncomingMessage } from 'node:http'
import { env } from '#lib/env.ts'
import { originIsOurs, siteOrigin } from '#lib/web/site-origin.ts'

/** A host that is not the site's: another name pointed here, or an attempt to poison a cache. */
export const isForeignHost = (request: IncomingMessage): boolean => isForeign(request.headers.host)

function isForeign(host: string | undefined): boolean {
  const { SITE_URL } = env()
  if (!SITE_URL) return false
  const site = new URL(SITE_URL)
  return URL.parse(`${site.protocol}//${host ?? ''}`)?.host !== site.host
}

/** A function of a request's Host to the site's origin, or null when that host is not the site's. */
export function originFinder(): (host: string | undefined) => string | null {
  const known = new Map<string | undefined, string | null>()
  return (host) => {
    const found = known.get(host)
    if (found !== undefined) return found
    if (known.size >= 100) known.clear()
    const origin = isForeign(host) ? null : siteOrigin(host)
    known.set(host, origin)
    return origin
  }
}

/**
 * Whether a write on a private address comes from the site's own pages. Next lets a foreign origin
 * through when the Host matches it, and a missing one with a warning.
 */
export function isOwnWrite(request: IncomingMessage): boolean {
  const fetchSite = request.headers['sec-fetch-site']
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false
  return originIsOurs(request.headers.origin, request.headers.host)
}

export function siteOf(request: IncomingMessage): URL {
  return new URL(siteOrigin(request.headers.host))
}

export function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD'
}
