import { postUrl } from '#lib/posts/address.ts'
import type { PostLink } from '#lib/posts/public-queries.ts'

export interface Alternate {
  /** BCP 47, or `x-default` for whoever reads none of the others. */
  language: string
  url: string
}

type Told = Pick<PostLink, 'id' | 'path' | 'language'> & { translationOf: string | null }

/**
 * The same text in all its languages, itself among them, as every one of them has to say it alike
 * (developers.google.com, "Tell Google about localized versions"); nothing for a text that has only one.
 */
export function alternatesOf(post: Told, translations: readonly Omit<Told, 'translationOf'>[]): Alternate[] {
  const byLanguage = new Map([...translations].reverse().map((other) => [other.language, other]))
  byLanguage.set(post.language, post)
  if (byLanguage.size < 2) return []
  const family = [...byLanguage.values()].sort((one, other) => (one.language < other.language ? -1 : 1))
  const original = family.find(({ id }) => id === (post.translationOf ?? post.id)) ?? family[0]!
  return [
    ...family.map(({ language, path }) => ({ language, url: postUrl(path) })),
    { language: 'x-default', url: postUrl(original.path) },
  ]
}
