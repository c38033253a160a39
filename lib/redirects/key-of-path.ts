import { pathForms } from '#lib/posts/address.ts'

/** A path as it stands in a URL, decoded and without its final slash. */
export function keyOfPath(pathname: string): string {
  try {
    return pathForms(decodeURIComponent(pathname).normalize('NFC'))[0]
  } catch {
    return pathForms(pathname)[0]
  }
}
