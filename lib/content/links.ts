const longest = 4_096
const absolute = /^https?:\/\/[^/]/i

/** http, https, mailto, tel, a path of this site, or a place in the same page; nothing else. */
export function isAllowedLink(href: string): boolean {
  if (href.length > longest || /[\p{Cc}\s\\]/u.test(href)) return false
  if (isWebLink(href)) return true
  return /^(mailto:|tel:)./i.test(href) || /^\/(?!\/)/.test(href) || /^#./.test(href)
}

export function isWebLink(href: string): boolean {
  return absolute.test(href) && URL.canParse(href)
}

/** What somebody meant by a link written elsewhere, or undefined where that would not be allowed. */
export function readLink(written: string): string | undefined {
  // Browsers drop tabs and line ends inside an address, so a check that keeps them sees another address.
  const plain = written
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replace(/ /g, '%20')
  const href = plain.startsWith('//') ? `https:${plain}` : plain
  return isAllowedLink(href) ? href : undefined
}

export function isExternal(href: string, siteUrl: string): boolean {
  return isWebLink(href) && new URL(href).origin !== new URL(siteUrl).origin
}

/** A site-relative address as the whole address; every other one as it is. */
export function absoluteLink(href: string, siteUrl: string): string {
  return href.startsWith('/') ? new URL(href, siteUrl).href : href
}
