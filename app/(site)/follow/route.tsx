import { FollowPage } from '#components/site/follow-page.tsx'
import { pageParts } from '#components/site/page.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { eachOnce, listTag, siteTag, topicTag } from '#lib/posts/cache-tags.ts'
import { listPublicTopics } from '#lib/posts/public-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { document } from '#lib/web/document.tsx'
import { publicRoute } from '#lib/web/public-route.tsx'
import { answerListPage } from '../list-request.ts'

const list = '/follow'

export const GET = publicRoute({
  name: 'GET /follow',
  run: (request) => answerListPage(request, list, () => answerFollow(request.origin)),
})

async function answerFollow(origin: string): Promise<Response> {
  const [site, topics] = await Promise.all([findSite(), listPublicTopics()])
  const words = wordsFor(site)
  const children = <FollowPage site={site} topics={topics} origin={origin} words={words} />
  return await document({
    ...pageParts({ site, words, origin, title: words.followPage.title, url: list, children }),
    tags: eachOnce(siteTag, listTag, topics.map(topicTag)),
  })
}
