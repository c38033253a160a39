import { postUrl, seriesUrl } from '#lib/posts/address.ts'
import { eachOnce, listTag, postTag } from '#lib/posts/cache-tags.ts'
import { findPublicFormerPath } from '#lib/posts/public-queries.ts'
import { findPublicSeries } from '#lib/series/public-queries.ts'
import { publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { answerListPage, notFound } from '../../list-request.ts'
import { answerSeriesPage } from '../series-page.tsx'

/** A series; or where a post went that stood here before series did. */
export const GET = publicRoute({
  name: 'GET /series/[slug]',
  run: async (request) => {
    const { params, path, origin } = request
    const series = await findPublicSeries(params.slug!)
    if (series) {
      return await answerListPage(request, seriesUrl(series.slug), () => answerSeriesPage(series, { origin }))
    }
    const former = await findPublicFormerPath(path)
    if (former?.is !== 'moved') throw notFound()
    const tags = eachOnce(listTag, postTag(former.post)).join(' ')
    return redirectTo(postUrl(former.post.path), 301, { 'cache-tag': tags })
  },
})
