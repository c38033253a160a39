import { createHash } from 'node:crypto'
import { foldToLetters } from '../fold.ts'
import type { Screen } from './finding.ts'

/** Shorter ones are alike without anybody copying: "Thank you so much!" */
const shortest = 30

/** The same text elsewhere, whatever was done to its case, spaces, punctuation and numbers. */
export const repeatsScreen: Screen = {
  name: 'repeats',
  look(draft, { recentTexts }) {
    const own = likenessOf(draft.body)
    if (!own || !recentTexts.some((text) => likenessOf(text) === own)) return []
    return [{ screen: 'repeats', code: 'repeated', excerpt: '' }]
  },
}

function likenessOf(text: string): string | null {
  const letters = foldToLetters(text).replace(/\p{N}/gu, '')
  return letters.length < shortest ? null : createHash('sha256').update(letters).digest('base64')
}
