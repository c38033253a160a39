import type { ReactNode } from 'react'
import { pageParts } from '#components/site/page.tsx'
import { PreviewedPost } from '#components/site/previewed-post.tsx'
import { Agreement, type TypedName } from '#components/site/review/agreement.tsx'
import { CodePage } from '#components/site/review/code-page.tsx'
import { ReviewBar } from '#components/site/review/review-bar.tsx'
import { emptyNote, ReviewNotes, type TypedNote } from '#components/site/review/review-notes.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { refusalIn } from '#components/site/words/refusal.ts'
import { RefusedError } from '#lib/errors.ts'
import { listPublicAuthors } from '#lib/people/public-queries.ts'
import { listPublicTranslations } from '#lib/posts/public-queries.ts'
import { refusals } from '#lib/refusals.ts'
import { findReviewed, type Reviewed } from '#lib/review/find-reviewed.ts'
import type { OpenedLink } from '#lib/review/open-link.ts'
import { withPicturesUnder } from '#lib/review/pictures-under.ts'
import { readReviewCookie, reviewPath } from '#lib/review/review-cookie.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { type PublicRequest, redirectTo } from '#lib/web/public-route.tsx'

/** Nobody keeps it, nobody finds it, and its address goes nowhere else. */
const headers = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'same-origin',
}

/** Asks for the code; `problem` is a sentence of the refusals. */
export async function codePage(
  origin: string,
  { problem, status = 200 }: { problem?: string; status?: number } = {},
) {
  const site = await findSite()
  const words = wordsFor(site)
  return await document({
    ...pageParts({
      ...{ site, words, origin },
      title: words.review.codeTitle,
      robots: 'noindex, nofollow',
      children: <CodePage words={words} problem={problem && refusalIn(words, problem)} />,
    }),
    ...{ status, headers },
  })
}

/** The link that this browser has opened; null where it has not, or has forgotten it. */
export function openedLink({ params, request }: PublicRequest): OpenedLink | null {
  const token = readReviewCookie(request.headers.get('cookie'))
  return token ? { linkId: params.id ?? '', token } : null
}

export const linkHasEnded = (origin: string): Promise<Response> =>
  codePage(origin, { problem: refusals.reviewHasEnded, status: 404 })

/** What came back with a form that could not be taken. */
interface Typed {
  note?: TypedNote
  name?: TypedName
}

/** The text by a link; who has not opened it is asked for its code. */
export async function reviewPage(asked: PublicRequest, typed?: Typed): Promise<Response> {
  const opened = openedLink(asked)
  if (!opened) return await codePage(asked.origin)
  const reviewed = await findReviewed(opened)
  if (!reviewed) return await linkHasEnded(asked.origin)
  return await shown(reviewed, asked.origin, typed)
}

async function shown(reviewed: Reviewed, origin: string, typed?: Typed): Promise<Response> {
  const { linkId, steps } = reviewed
  const post = withPicturesUnder(reviewPath(linkId), reviewed.post)
  const [site, authors, translations] = await Promise.all([
    findSite(),
    listPublicAuthors(post.authors.map(({ id }) => id)),
    listPublicTranslations(post),
  ])
  const words = wordsFor(site, post.language)
  const around = { words, language: post.language }
  const children: ReactNode = (
    <>
      <ReviewBar {...around} {...reviewed} timeZone={site.timeZone} />
      <PreviewedPost {...{ post, site, words, origin, steps, authors, translations }} />
      <ReviewNotes
        {...around}
        notes={reviewed.notes}
        action={`${reviewPath(linkId)}/notes`}
        typed={typed?.note ?? emptyNote}
      />
      {reviewed.mayApprove && (
        <Agreement
          {...around}
          {...reviewed}
          timeZone={site.timeZone}
          action={`${reviewPath(linkId)}/agreement`}
          typed={typed?.name}
        />
      )}
    </>
  )
  const robots = 'noindex, nofollow'
  return await document({
    ...pageParts({ site, words, origin, title: post.title, language: post.language, robots, children }),
    ...{ status: typed ? 422 : 200, headers },
  })
}

/** After a form; the page is asked for anew, so that loading it again sends nothing twice. */
export const backToReview = ({ linkId }: OpenedLink, place: string): Response =>
  redirectTo(`${reviewPath(linkId)}#${place}`, 303, { 'cache-control': 'no-store' })

export function requireOpened(asked: PublicRequest): OpenedLink {
  const opened = openedLink(asked)
  if (!opened) throw new RefusedError('not_found', refusals.reviewHasEnded)
  return opened
}
