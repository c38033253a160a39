import { escapeHtml } from '#lib/content/escape.ts'
import { absoluteLink, isExternal } from '#lib/content/links.ts'

export interface LinkContext {
  siteUrl: string
  /** Where the text is read away from its page: every address is whole, and a place in the page is none. */
  away: boolean
  /** Collects the footnotes in the order of their marks. */
  footnotes: Footnotes
}

export interface Footnotes {
  texts: string[]
  /** Keeps the notes of several texts on one page apart. */
  place: string
}

export function linkStart(href: string, { siteUrl, away }: LinkContext): string {
  const shown = away ? absoluteLink(href, siteUrl) : href
  const rel = isExternal(href, siteUrl) ? ' rel="noopener"' : ''
  return `<a href="${escapeHtml(shown)}"${rel}>`
}
