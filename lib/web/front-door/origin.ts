import type { IncomingMessage } from 'node:http'
import { env } from '#lib/env.ts'
import { originIsOurs, siteOrigin } from '#lib/web/site-origin.ts'

/** A host that is not the site's: another name pointed here, or an attempt to poison a cache. */
export function isForeignHost(request: IncomingMessage): boolean {
  const { SITE_URL } = env()
  if (!SITE_URL) return false
  const site = new URL(SITE_URL)
  return URL.parse(`${site.protocol}//${request.headers.host ?? ''}`)?.host !== site.host
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
