import type { FeedFormat } from '#lib/posts/address.ts'
import { type PublicRequest, publicRoute } from '#lib/web/public-route.tsx'
import { answerFeed, type Followed } from './answer-feed.ts'

/** The route of a list's feed; `follow` finds the list or throws not_found. */
export const feedRoute = (
  path: string,
  format: FeedFormat,
  follow: (params: PublicRequest['params']) => Promise<Followed>,
) =>
  publicRoute({
    name: `GET ${path}`,
    run: async ({ params, origin, request }) =>
      await answerFeed(await follow(params), { origin, request, format }),
  })
