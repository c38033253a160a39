import { posts } from '../../prisma/seed/demonstration/posts/all.ts'

const words = posts
  .filter(({ language }) => language === 'en')
  .flatMap(({ body }) => textsIn(body))
  .flatMap((text) => text.split(/\s+/))
  .filter(Boolean)

function textsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : textsIn(value),
  )
}

let at = 0

/** So many words as people write them, each time the next ones: they compress like a real text. */
export function prose(count: number): string {
  const taken = Array.from({ length: count }, (_, offset) => words[(at + offset) % words.length]!)
  at += count
  return taken.join(' ')
}
