import { readLink } from '#lib/content/links.ts'

const email = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/
const host = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:].*)?$/u

/** What somebody typed into the field of a link: `example.org` and an e-mail alone are understood. */
export function readTypedLink(typed: string): string | undefined {
  const trimmed = typed.trim()
  if (email.test(trimmed)) return readLink(`mailto:${trimmed}`)
  return readLink(host.test(trimmed) ? `https://${trimmed}` : trimmed)
}
