import { RefusedError } from '#lib/errors.ts'
import { findPublicPost, listPublicPosts } from '#lib/posts/public-queries.ts'
import { previewLook } from '#lib/settings/preview-look.ts'
import type { Site } from '#lib/settings/site.ts'
import { asPreview } from '#lib/web/as-preview.ts'
import { siteOrigin } from '#lib/web/site-origin.ts'
import { staffRoute } from '#lib/web/staff-route.ts'
import { answerFrontPage } from '../../../(site)/front-page.tsx'
import { answerPost } from '../../../(site)/post-page.tsx'

/** A page that readers know, in a look that is not saved: `page` is `front` or `post`, `look` is JSON. */
export const GET = staffRoute({
  name: 'GET /admin/look/preview',
  access: 'settings.manage',
  run: async (actor, request) => {
    const { searchParams } = new URL(request.url)
    const site = await previewLook(actor, readLook(searchParams.get('look')))
    const origin = siteOrigin(request.headers.get('host'))
    const answer = searchParams.get('page') === 'post' ? newestPost : answerFrontPage
    return asPreview(await answer({ page: 1, origin, site }))
  },
})

function readLook(look: string | null): unknown {
  try {
    return JSON.parse(look ?? '{}')
  } catch {
    throw new RefusedError('not_found', 'This preview cannot be read. Please open the look again.')
  }
}

/** The front page stands in where nothing is published yet. */
async function newestPost(asked: { page: number; origin: string; site: Site }): Promise<Response> {
  const { posts } = await listPublicPosts({}, { page: 1, perPage: 1 })
  const post = posts[0] && (await findPublicPost(posts[0].path))
  return post ? await answerPost(post, { ...asked }) : await answerFrontPage(asked)
}
