import { previewParts } from '#components/admin/posts/preview-parts.tsx'
import { listPublicNextSteps, type PublicNextStep } from '#lib/circle/public-queries.ts'
import { RefusedError } from '#lib/errors.ts'
import type { Actor } from '#lib/people/actor.ts'
import { listPublicAuthors } from '#lib/people/public-queries.ts'
import { findPreview } from '#lib/posts/preview-queries.ts'
import { listPublicTranslations } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { answerPage } from '#lib/web/answer-page.tsx'
import { asPreview } from '#lib/web/as-preview.ts'
import { document } from '#lib/web/document.tsx'
import { redirectTo } from '#lib/web/public-route.tsx'
import { siteOrigin } from '#lib/web/site-origin.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

/** The page that readers would see, of the text as it is stored now. */
export const GET = staffRoute({
  name: 'GET /admin/preview/[id]',
  access: 'post.write',
  run: async (actor, request) => {
    const origin = siteOrigin(request.headers.get('host'))
    const id = new URL(request.url).pathname.split('/').at(-1) ?? ''
    const post = await findPreview(actor, id)
    if (!post) throw new RefusedError('not_found', 'There is no such post, or it is not yours to see.')
    const [site, steps, authors, translations] = await Promise.all([
      findSite(),
      findSteps(actor, post),
      listPublicAuthors(post.authors.map((author) => author.id)),
      listPublicTranslations(post),
    ])
    return asPreview(await document(previewParts({ post, site, origin, steps, authors, translations })))
  },
  refuse: async ({ status, message }, request) =>
    status === 401
      ? redirectTo('/admin/sign-in', 303)
      : await answerPage({
          status,
          refusal: { message, detail: undefined },
          origin: siteOrigin(request.headers.get('host')),
        }),
})

/** Its own steps are not public before it is. */
async function findSteps(actor: Actor, post: WholePost): Promise<PublicNextStep[]> {
  if (post.nextStepsMode !== 'own') return post.kind === 'page' ? [] : await listPublicNextSteps(post)
  const { form } = await requirePost(actor, post.id)
  return form.nextSteps.map(({ linkUrl, linkLabel, ...step }, at) => ({
    ...step,
    text: step.text as PublicNextStep['text'],
    id: String(at),
    link: linkUrl && linkLabel ? { url: linkUrl, label: linkLabel } : null,
  }))
}
