import { ArchivePage, type MonthOfPosts } from '#components/site/archive-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { listTag, siteTag } from '#lib/posts/cache-tags.ts'
import { monthOf, monthUrl } from '#lib/posts/month.ts'
import { listPublicMoments } from '#lib/posts/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerListPage } from '../list-request.ts'

const list = '/archive'

export const GET = publicRoute({
  name: 'GET /archive',
  run: (request) => answerListPage(request, list, () => answerArchive(request.origin)),
})

async function answerArchive(origin: string): Promise<Response> {
  const [site, moments] = await Promise.all([findSite(), listPublicMoments()])
  const words = wordsFor(site)
  const children = <ArchivePage months={countByMonth(moments, site.timeZone)} words={words} />
  return await document({
    ...pageParts({ site, words, origin, title: words.frame.archive, url: list, children }),
    tags: [siteTag, listTag],
  })
}

function countByMonth(moments: readonly Date[], timeZone: string): MonthOfPosts[] {
  const months = new Map<string, MonthOfPosts>()
  for (const moment of moments) {
    const month = monthOf(moment, timeZone)
    const known = months.get(monthUrl(month))
    if (known) known.count += 1
    else months.set(monthUrl(month), { ...month, count: 1 })
  }
  return [...months.values()]
}
