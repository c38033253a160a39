import { randomUUID } from 'node:crypto'
import { emptyDocument } from '#lib/content/schema.ts'
import { accountIdOf, may } from '#lib/people/actor.ts'
import { listAuthors } from '#lib/people/author-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { editorPage } from '../editor-page.tsx'

export { viewport } from '../viewport.ts'

/** Nothing is stored before its first save, which comes with this id: two clicks make one post. */
export default adminPage({
  name: '/admin/posts/new',
  access: 'post.write',
  render: async ({ actor, search }) => {
    const [site, authors] = await Promise.all([findSite(), listAuthors(actor)])
    const own = authors.find(({ accountId }) => accountId !== null && accountId === accountIdOf(actor))
    return await editorPage(actor, {
      id: randomUUID(),
      version: 0,
      status: 'draft',
      publishedAt: null,
      wasPublic: false,
      isWithdrawn: false,
      asksForLetter: true,
      changedSincePublishing: false,
      hasPending: false,
      lastSaved: null,
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
