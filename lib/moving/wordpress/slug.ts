/** A slug of WordPress as it reads: it keeps letters beyond ASCII as `%e1%9e%80`. */
export function decodeSlug(slug: string): string {
  return decodePart(slug)
    .normalize('NFC')
    .replace(/[/?#\\\s\p{Cc}]+/gu, '-')
    .replace(/^\.+/, '')
}

export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
