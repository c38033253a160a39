import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { emptyDocument } from '#lib/content/schema.ts'
import { isRefused } from '#lib/errors.ts'
import { type Actor, accountIdOf, may } from '#lib/people/actor.ts'
import { listAuthors } from '#lib/people/author-queries.ts'
import { requireKnownPost } from '#lib/posts/queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { editorPage } from '../editor-page.tsx'

export { viewport } from '../viewport.ts'

/**
 * Nothing is stored before its first save, which comes with this id: two clicks make one post, and a page that is
 * loaded again finds the words that the device kept of it.
 */
export default adminPage({
  name: '/admin/posts/new',
  access: 'post.write',
  render: async ({ actor, search }) => {
    const [site, authors] = await Promise.all([findSite(), listAuthors(actor)])
    const id = z.uuid().safeParse(search.id).data?.toLowerCase() ?? randomUUID()
    if (search.id && (await isThere(actor, id))) redirect(`/admin/posts/${id}`)
    const own = authors.find(({ accountId }) => accountId !== null && accountId === accountIdOf(actor))
    return await editorPage(actor, {
      id,
      version: 0,
      status: 'draft',
      publishedAt: null,
      wasPublic: false,
      isWithdrawn: false,
      asksForLetter: true,
      changedSincePublishing: false,
      hasPending: false,
      lastSaved: null,
      arrived: { of: 0, awaited: [] },
      findings: [],
      pathFollowsTitle: true,
      may: { edit: true, publish: may(actor, 'post.publish'), trash: true, restoreFromTrash: true },
      form: {
        kind: search.kind === 'page' && may(actor, 'page.write') ? 'page' : 'post',
        title: '',
        path: '',
        excerpt: '',
        language: site.language,
        body: emptyDocument(),
        coverId: null,
        coverAlt: '',
        coverCaption: '',
        authorIds: own ? [own.id] : [],
        topicIds: [],
        tags: [],
        nextStepsMode: 'site',
        nextSteps: [],
        commentsMode: null,
        protection: 'unasked',
        translationOf: null,
        metaTitle: '',
        metaDescription: '',
      },
    })
  },
})

async function isThere(actor: Actor, id: string): Promise<boolean> {
  try {
    return Boolean(await requireKnownPost(actor, id))
  } catch (error) {
    if (isRefused(error) && error.reason === 'not_found') return false
    throw error
  }
}
