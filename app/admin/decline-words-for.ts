import { wordsFor } from '#components/site/words/catalogues.ts'
import { type DeclineWording, declineWordsIn } from '#components/site/words/decline-words.ts'
import { listOwnDeclineWords } from '#lib/comments/decline-words-queries.ts'
import type { Actor } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'

/** What a writer in that language reads when a comment is declined, by the reason. */
export async function declineWordsFor(actor: Actor, language: string): Promise<DeclineWording[]> {
  const [site, own] = await Promise.all([findSite(), listOwnDeclineWords(actor, language)])
  return declineWordsIn(wordsFor(site, language), own)
}
