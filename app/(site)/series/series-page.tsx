import { ListHeading } from '#components/site/list-heading.tsx'
import { ListPage } from '#components/site/list-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { seriesUrl } from '#lib/posts/address.ts'
import { cardTags, eachOnce, listTag, seriesTag, siteTag } from '#lib/posts/cache-tags.ts'
import type { PublicSeries } from '#lib/series/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'

/** All its parts, the first one first: few enough for one page. */
export async function answerSeriesPage(
  series: PublicSeries,
  { origin }: { origin: string },
): Promise<Response> {
  const site = await findSite()
  const words = wordsFor(site)
  const { name, description, slug, posts } = series
  const list = seriesUrl(slug)
  const heading = (
    <ListHeading kind={words.series.series} name={name} count={posts.length} words={words}>
      {description && <p className="standfirst">{description}</p>}
    </ListHeading>
  )
  return await document({
    ...pageParts({
      ...{ site, words, origin, title: name, description, url: list },
      children: <ListPage {...{ list, page: 1, pages: 1, site, words, posts, heading }} />,
    }),
    tags: eachOnce(siteTag, listTag, seriesTag(series), posts.flatMap(cardTags)),
  })
}
