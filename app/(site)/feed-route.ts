import type { TermKind } from '#lib/database/generated/enums.ts'
import type { FeedFormat } from '#lib/posts/address.ts'
import { type PublicRequest, publicRoute } from '#lib/web/public-route.tsx'
import { answerFeed, type Followed } from './answer-feed.ts'
import { orFormer } from './former-slug.ts'

type Follow = (params: PublicRequest['params']) => Promise<Followed>

/** The route of a list's feed; `follow` finds the list or throws not_found. */
export const feedRoute = (path: string, format: FeedFormat, follow: Follow) =>
  publicRoute({ name: `GET ${path}`, run: (request) => answer(request, format, follow) })

/** Of a topic or tag, which may have had another address. */
export const termFeedRoute = (kind: TermKind, path: string, format: FeedFormat, follow: Follow) =>
  publicRoute({
    name: `GET ${path}`,
    run: (request) => orFormer(kind, request, () => answer(request, format, follow)),
  })

const answer = async ({ params, origin, request }: PublicRequest, format: FeedFormat, follow: Follow) =>
  await answerFeed(await follow(params), { origin, request, format })
