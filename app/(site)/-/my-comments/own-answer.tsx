import { OwnPage } from '#components/site/comments/own-pages.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { findOwnComments } from '#lib/comments/writers/own-comments.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { PublicRequest } from '#lib/web/public-route.tsx'
import { privatePage } from '../private-page.tsx'

/** The page with everything that somebody wrote; `done` says what was just done. */
export async function ownPage(
  { actor, origin }: PublicRequest,
  key: string,
  done?: (words: Words) => string,
): Promise<Response> {
  const [own, site] = await Promise.all([findOwnComments(actor, key), findSite()])
  const words = wordsFor(site)
  return await privatePage({
    ...{ site, words, origin },
    title: words.writers.own.title,
    children: <OwnPage {...{ own, site, words }} done={done?.(words)} />,
  })
}
