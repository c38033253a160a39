import { readPageNumber } from '#lib/posts/address.ts'
import { isReservedPath } from '#lib/posts/reserved.ts'

/** `path` is decoded, for looking at only; Next gets what was asked, untouched. */
export type RequestTarget = { path: string; isAdmin: boolean; isApi: boolean }

const longest = 4_096

/**
 * Null for what no page of ours can be: broken encoding, invisible signs, over-long, not a path, dots for a folder,
 * and what would become one of these if it were decoded again.
 */
export function readTarget(url: string | undefined): RequestTarget | null {
  if (!url?.startsWith('/') || url.length > longest || /%00/.test(url)) return null
  const path = decode(url.split(/[?#]/, 1)[0] ?? '')
  if (path === null || isForbidden(path) || isForbidden(decode(path) ?? '')) return null
  // A doubled slash or another case must not lead around the checks of the private part.
  const folded = path.replace(/\/+/g, '/').toLowerCase()
  return { path, isAdmin: isUnder(folded, '/admin'), isApi: isUnder(folded, '/api') }
}

/** Lists have no such page, and no post can stand there. */
export function isPageOfNonsense({ path }: RequestTarget): boolean {
  const number = /\/page\/([^/]*)\/?$/.exec(path)?.[1]
  return number !== undefined && readPageNumber(number) === null && isReservedPath(path)
}

/**
 * No address may hold these (post_path_form), so nobody has to look whether one does. Next resolves `/x/../admin`,
 * which browsers never send.
 */
const isForbidden = (path: string): boolean => /[\p{Cc}\\]|\/\.{1,2}(\/|$)/u.test(path)

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
