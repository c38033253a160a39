import { toText } from '#lib/content/to-text.ts'
import type { WholePost } from '#lib/posts/public-view.ts'

/** The excerpt above a text, unless it only repeats how the text begins. */
export function standfirstOf({ excerpt, body }: Pick<WholePost, 'excerpt' | 'body'>): string | null {
  const beginning = plain(excerpt).slice(0, 60)
  return beginning && !plain(toText(body)).startsWith(beginning) ? excerpt : null
}

const plain = (text: string) => text.replace(/[\s.…]+/g, ' ').trim()
