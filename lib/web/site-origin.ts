import { env, localUrl } from '#lib/env.ts'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** The site's origin without a final slash: SITE_URL, else the loopback address of the request itself. */
export function siteOrigin(host: string | null | undefined): string {
  const { SITE_URL } = env()
  if (SITE_URL) return SITE_URL
  return host && loopback.test(host) ? `http://${host}` : localUrl()
}

/** Whether a form's Origin is the site's; a missing one and `null` are not. */
export const originIsOurs = (origin: string | null | undefined, host: string | null | undefined): boolean =>
  Boolean(origin) && origin === siteOrigin(host)
