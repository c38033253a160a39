const longest = 100

/** Words as the last part of an address: any letters, small, with `-` between them; empty where there are none. */
export function slugFrom(words: string): string {
  const parts =
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...parts.join('-')].slice(0, longest).join('').replace(/-$/, '').normalize('NFC')
}

/** A slug of WordPress as it reads: it keeps letters beyond ASCII as `%e1%9e%80`. */
export function decodeSlug(slug: string): string {
  return decodePart(slug)
    .normalize('NFC')
    .replace(/[/?#\\\s\p{Cc}]+/gu, '-')
}

export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
