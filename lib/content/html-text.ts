const tag = /<\/?[a-z][^\s<>"=/]*(?:\s+[^\s"<>=/]+(?:="[^"]*")?)*\s*\/?>/gi
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/**
 * The words of HTML as lib/content/sanitise.ts writes it, and of no other: that has tags of one form and five
 * entities, and needs no reader, which a browser would have to fetch.
 */
export function sanitisedText(html: string): string {
  // Elements stand for spaces, or the last word of a cell would grow together with the next.
  return html
    .replace(tag, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim()
}
