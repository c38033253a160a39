import { isbot } from 'isbot'
import { LRUCache } from 'lru-cache'

/** No browser's is longer, and what is kept for each one stays small. */
const longestName = 500

const verdicts = new LRUCache<string, boolean>({ max: 2_000 })

type Headers = Record<string, string | string[] | undefined>

/**
 * Whether a person is reading: no robot, nothing fetched beforehand in case somebody clicks, and nobody
 * who is signed in to the desk. It asks only what the browser says of itself.
 */
export function isReader(headers: Headers, { staffCookie }: { staffCookie: string }): boolean {
  return isBrowser(headers['user-agent']) && !isBeforehand(headers) && !hasCookie(headers.cookie, staffCookie)
}

function isBrowser(name: Headers[string]): boolean {
  if (typeof name !== 'string' || name === '' || name.length > longestName) return false
  const known = verdicts.get(name)
  if (known !== undefined) return known
  const verdict = !isbot(name)
  verdicts.set(name, verdict)
  return verdict
}

const isBeforehand = (headers: Headers): boolean =>
  /prefetch|prerender|preview/i.test(
    `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''} ${headers['x-moz'] ?? ''} ${headers['x-purpose'] ?? ''}`,
  )

const hasCookie = (header: Headers[string], name: string): boolean =>
  typeof header === 'string' && header.split(/;\s*/).some((pair) => pair.startsWith(`${name}=`))
