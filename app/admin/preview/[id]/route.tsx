import { previewParts } from '#components/admin/posts/preview-parts.tsx'
import { RefusedError } from '#lib/errors.ts'
import { listPublicAuthors } from '#lib/people/public-queries.ts'
import { findPreview } from '#lib/posts/preview-queries.ts'
import { listPublicTranslations } from '#lib/posts/public-queries.ts'
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
    const preview = await findPreview(actor, id)
    if (!preview) throw new RefusedError('not_found', 'There is no such post, or it is not yours to see.')
    const { post, steps } = preview
    const [site, authors, translations] = await Promise.all([
      findSite(),
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
