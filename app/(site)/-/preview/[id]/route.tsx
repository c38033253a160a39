import { publicRoute } from '#lib/web/public-route.tsx'
import { reviewPage } from '../review-answer.tsx'

/** A text before it is published, for who has opened a link to it. */
export const GET = publicRoute({ name: 'GET /-/preview/[id]', run: async (asked) => await reviewPage(asked) })
