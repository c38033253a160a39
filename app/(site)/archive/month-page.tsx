import { monthInWords } from '#components/site/dates.ts'
import { ListHeading } from '#components/site/list-heading.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { type Month, monthBounds, monthUrl } from '#lib/posts/month.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { answerListedPosts } from '../listed-posts.tsx'

/** The posts of a month by the site's clocks; a month without any has no page. */
export async function answerMonthPage(given: {
  month: Month
  page: number
  origin: string
}): Promise<Response> {
  const { month, page, origin } = given
  const site = await findSite()
  const words = wordsFor(site)
  const filter = { between: monthBounds(month, site.timeZone) }
  const title = monthInWords(month, words.language)
  return await answerListedPosts({
    list: monthUrl(month),
    page,
    origin,
    filter,
    title,
    hasFeed: false,
    heading: (count) => <ListHeading kind={words.frame.archive} name={title} count={count} words={words} />,
    tags: [],
  })
}
