import type { ReactNode } from 'react'
import { alternatesOf } from '#components/site/alternates.ts'
import { ProblemSummary } from '#components/site/comments/reply-form.tsx'
import { JsonLd, organisationThing, pageTrail, postThing, postTrail } from '#components/site/json-ld.tsx'
import { type PageProps, pageParts } from '#components/site/page.tsx'
import { PostPage, StandingPage } from '#components/site/post-page.tsx'
import { shareCardOf } from '#components/site/share-card.ts'
import { wordsFor } from '#components/site/words/catalogues.ts'
import type { Words } from '#components/site/words/en.ts'
import { listPublicNextSteps } from '#lib/circle/public-queries.ts'
import { excerptOf } from '#lib/content/to-text.ts'
import { ownHeaders } from '#lib/page-cache/own-headers.ts'
import { listPublicAuthors } from '#lib/people/public-queries.ts'
import { commentPageUrl, postUrl } from '#lib/posts/address.ts'
import { isAtRisk } from '#lib/posts/at-risk.ts'
import { authorTags, eachOnce, postTag, seriesTag, siteTag, wholeTags } from '#lib/posts/cache-tags.ts'
import { findPublicPagesAround } from '#lib/posts/pages/public-queries.ts'
import {
  findPublicNeighbours,
  listPublicTitles,
  listPublicTranslations,
  type PostLink,
} from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { findPublicInSeries } from '#lib/series/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import type { Site } from '#lib/settings/site.ts'
import { document } from '#lib/web/document.tsx'
import { redirectTo } from '#lib/web/public-route.tsx'
import { postComments, type ReturnedForm } from './post-comments.tsx'

interface Asked {
  origin: string
  /** The header `Cookie`: its writer sees a waiting comment in place. */
  cookies?: string | null
  /** A form that could not be taken comes back within the page. */
  form?: (words: Words) => ReturnedForm
  status?: number
  /** Which page of the comments, from 1. */
  page?: number
  /** In place of the site's own settings, for a preview of others. */
  site?: Site
}

/** A post or page as everybody sees it; with their own comment or form it is one reader's and never kept. */
export async function answerPost(post: WholePost, asked: Asked): Promise<Response> {
  const { origin, cookies, status, page = 1 } = asked
  const site = asked.site ?? (await findSite())
  const words = wordsFor(site, post.language)
  const form = asked.form?.(words)
  const [{ section, isPersonal, pages }, shown] = await Promise.all([
    postComments({ post, site, words, cookies, form, page }),
    (post.kind === 'page' ? standingPage : datedPost)(post, { site, words, origin }),
  ])
  if (page > pages) return toLastPage(post, pages)
  return await document({
    ...pageParts({
      ...shown.parts,
      ...beside(post, { page, pages }),
      ...(hasComments(post) && {
        feeds: [{ title: words.feeds.commentsOn(post.title), list: postUrl(post.path) }],
      }),
      ...(form && { title: `${words.replyForm.errorTitle}: ${post.title}` }),
      ...(isPersonal && { robots: 'noindex' }),
      children: (
        <>
          {form && <ProblemSummary form={form} words={words} />}
          {shown.page(hasComments(post) ? section : null)}
        </>
      ),
    }),
    status,
    tags: isPersonal ? [] : eachOnce(siteTag, shown.tags),
    viewOf: post.id,
    headers: {
      ...(isAtRisk(post.protection) && { [ownHeaders.atRisk]: 'yes' }),
      ...(isPersonal && { 'cache-control': 'no-store' }),
    },
  })
}

/** Comments went, and the page with them; later ones may bring it back. */
const toLastPage = ({ path }: WholePost, pages: number): Response =>
  redirectTo(`${commentPageUrl(path, pages)}#comments`, 302, { 'cache-control': 'no-cache' })

const beside = ({ path }: WholePost, { page, pages }: { page: number; pages: number }) => ({
  previous: page > 1 ? commentPageUrl(path, page - 1) : undefined,
  next: page < pages ? commentPageUrl(path, page + 1) : undefined,
})

/** A page has comments only by its own choice, and says nothing of them otherwise. */
const hasComments = ({ kind, commentsMode, commentCount }: WholePost): boolean =>
  kind === 'post' || commentsMode === 'open' || commentsMode === 'held' || commentCount > 0

interface Shown {
  parts: Omit<PageProps, 'children'>
  page: (comments: ReactNode) => ReactNode
  tags: string[]
}

interface Around {
  site: SiteSettings
  words: Words
  origin: string
}

async function standingPage(post: WholePost, around: Around): Promise<Shown> {
  const [steps, translations, pages] = await Promise.all([
    post.nextStepsMode === 'own' ? listPublicNextSteps(post) : [],
    listPublicTranslations(post),
    findPublicPagesAround(post),
  ])
  const shown = { ...around, post, steps, translations, around: pages }
  return {
    parts: {
      ...headOf(post, around, translations),
      ...around,
      head: <JsonLd things={[pageTrail(post, { ...around, above: pages.above })]} />,
    },
    page: (comments) => <StandingPage {...shown} comments={comments} />,
    tags: eachOnce(
      wholeTags(post),
      translationTags(post, translations),
      [...pages.above, ...pages.below].map(postTag),
    ),
  }
}

async function datedPost(post: WholePost, around: Around): Promise<Shown> {
  const [steps, authors, neighbours, inSeries, translations, moreByAuthor] = await Promise.all([
    listPublicNextSteps(post),
    listPublicAuthors(post.authors.map(({ id }) => id)),
    findPublicNeighbours(post),
    findPublicInSeries(post),
    listPublicTranslations(post),
    findMoreByAuthor(post),
  ])
  const shown = { ...around, post, steps, authors, moreByAuthor, neighbours, inSeries, translations }
  return {
    parts: {
      ...headOf(post, around, translations),
      ...around,
      kind: 'article',
      publishedAt: post.publishedAt,
      head: <JsonLd things={thingsOf(post, around)} />,
    },
    page: (comments) => <PostPage {...shown} comments={comments} />,
    tags: eachOnce(
      wholeTags(post),
      authors.flatMap(authorTags),
      [...moreByAuthor.values()].flat().map(postTag),
      [neighbours.earlier, neighbours.later].filter((other) => other !== null).map(postTag),
      inSeries
        ? [
            seriesTag(inSeries.series),
            ...[inSeries.previous, inSeries.next].flatMap((one) => (one ? postTag(one) : [])),
          ]
        : [],
      translationTags(post, translations),
    ),
  }
}

/** The original's even while it is not public: a new translation of it changes all the others. */
const translationTags = ({ id, translationOf }: WholePost, translations: readonly PostLink[]): string[] =>
  [{ id: translationOf ?? id }, ...translations].map(postTag)

const thingsOf = (post: WholePost, { site, origin }: Pick<Around, 'site' | 'origin'>) => [
  organisationThing(site, origin),
  postThing(post, { origin, description: descriptionOf(post), picture: pictureOf(post, site) }),
  postTrail(post, { site, origin }),
]

const descriptionOf = (post: WholePost): string =>
  post.metaDescription || post.excerpt || excerptOf(post.body, 200)

function headOf(post: WholePost, { site }: Around, translations: readonly PostLink[]) {
  const { title, language, path } = post
  const { url, alt } = shareCardOf(post, site)
  return {
    ...{ title: post.metaTitle || title, language, url: postUrl(path), picture: { url, alt } },
    description: descriptionOf(post),
    alternates: alternatesOf(post, translations),
    robots: robotsFor(post),
  }
}

/** What search engines may do with it. */
function robotsFor({ protection, archivedAt }: WholePost): string | undefined {
  const rules = [
    ...(archivedAt ? ['noindex'] : []),
    ...(isAtRisk(protection) ? ['noarchive', 'max-image-preview:none'] : []),
  ]
  return rules.length > 0 ? rules.join(', ') : undefined
}

function pictureOf(post: WholePost, site: SiteSettings): string | undefined {
  const card = shareCardOf(post, site)
  return card.mediaId ? card.url : undefined
}

async function findMoreByAuthor(post: WholePost): Promise<Map<string, PostLink[]>> {
  const lists = await Promise.all(
    post.authors.map(({ id }) => listPublicTitles({ authorId: id, exceptId: post.id }, 3)),
  )
  return new Map(post.authors.map(({ id }, at) => [id, lists[at]!]))
}
