import { declaredQuery } from './declared-parameters.ts'

/** Nothing in it needs decoding. */
const plain = /^[\w/.~-]+$/

/**
 * The one form of all addresses that lead to the same page: the path encoded in one way, with the declared
 * parameters alone. Null for a broken encoding.
 */
export function pageAddress(url: string): string | null {
  const mark = url.indexOf('?')
  const path = canonicalPath(mark < 0 ? url : url.slice(0, mark))
  if (path === null || mark < 0) return path
  const query = declaredQuery(path, url.slice(mark + 1))
  return query ? `${path}?${query}` : path
}

/**
 * Whether what is there is the same for everybody: not the machine's own addresses (a key may stand in
 * them) but for one page, not searches, not Next's files.
 */
export function isSharedPage(path: string): boolean {
  if (path === '/-/comments-report') return true
  const [, first = ''] = path.split(/[/?]/)
  return !notShared.has(first.toLowerCase())
}

const notShared = new Set(['-', '_next', 'admin', 'api', 'comments', 'media', 'search'])

function canonicalPath(path: string): string | null {
  if (plain.test(path)) return path
  try {
    return encodeURI(decodeURIComponent(path).normalize('NFC')).replace(/[?#]/g, encodeURIComponent)
  } catch {
    return null
  }
}
