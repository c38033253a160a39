import { problemPage, type Refusal } from '#components/site/problem-page.tsx'
import { lastPublicNextSteps } from '#lib/circle/public-queries.ts'
import { listTag, siteTag } from '#lib/posts/cache-tags.ts'
import { listPublicPosts, listPublicTopics } from '#lib/posts/public-queries.ts'
import { findSite, lastPublicSite } from '#lib/settings/public-queries.ts'
import { document } from './document.tsx'

interface Answer {
  status: number
  origin: string
  /** What was refused, in place of the usual sentence. */
  refusal?: Refusal
}

/**
 * A problem in words. 404 helps whoever lost the way; 410 says nothing of what was there, and alone is
 * kept by the page cache. 503 asks nobody, and says whom to turn to from what is known.
 */
export async function answerPage({ status, origin, refusal }: Answer): Promise<Response> {
  const isAway = status === 503 && !refusal
  const site = isAway ? lastPublicSite() : await findSite().catch(lastPublicSite)
  const help = isAway
    ? { steps: lastPublicNextSteps() }
    : status === 404
      ? await findHelp().catch(() => ({}))
      : {}
  return await document({
    ...problemPage({ status, site, origin, refusal, ...help }),
    status,
    tags: status === 410 ? [siteTag, listTag] : [],
    headers: status === 503 ? { 'retry-after': '60', 'cache-control': 'no-store' } : {},
  })
}

async function findHelp() {
  const [{ posts }, topics] = await Promise.all([
    listPublicPosts({}, { page: 1, perPage: 5 }),
    listPublicTopics(),
  ])
  return { posts, topics }
}
