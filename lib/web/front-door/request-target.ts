/** `path` is decoded, for looking at only; Next gets what was asked, untouched. */
export type RequestTarget = { path: string; isAdmin: boolean; isApi: boolean }

const longest = 4_096

/** Null for what no page of ours can be: broken encoding, invisible signs, over-long, not a path, dots for a folder. */
export function readTarget(url: string | undefined): RequestTarget | null {
  if (!url?.startsWith('/') || url.length > longest || /%00/.test(url)) return null
  const path = decode(url.split(/[?#]/, 1)[0] ?? '')
  // No address may hold them (post_path_form), so nobody has to look whether one does.
  if (path === null || /[\p{Cc}\\]/u.test(path)) return null
  // A doubled slash or another case must not lead around the checks of the private part.
  const folded = path.replace(/[/\\]+/g, '/').toLowerCase()
  // Next resolves `/x/../admin`, which browsers never send.
  if (/\/\.{1,2}(\/|$)/.test(folded)) return null
  return { path, isAdmin: isUnder(folded, '/admin'), isApi: isUnder(folded, '/api') }
}

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
