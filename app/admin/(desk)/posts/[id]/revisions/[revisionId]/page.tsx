import { RestoreButton } from '#components/admin/posts/restore-button.tsx'
import { RevisionName } from '#components/admin/posts/revision-name.tsx'
import { RevisionText } from '#components/admin/posts/revision-text.tsx'
import { mediaIdsOf } from '#lib/content/everything-in.ts'
import { toHtml } from '#lib/content/to-html.ts'
import { RefusedError } from '#lib/errors.ts'
import { listPictures } from '#lib/media/queries.ts'
import { requireRevision } from '#lib/posts/revision-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { siteOrigin } from '#lib/web/site-origin.ts'
import { namePostRevision, restorePostRevision } from '../../../actions.ts'

export default adminPage({
  name: '/admin/posts/[id]/revisions/[revisionId]',
  access: 'post.write',
  render: async ({ actor, params: { id = '', revisionId = '' } }) => {
    const revision = await requireRevision(actor, revisionId)
    if (revision.postId !== id)
      throw new RefusedError('not_found', 'This is not in the history of that post.')
    const { body } = revision.snapshot
    const [pictures, { timeZone }] = await Promise.all([listPictures(actor, mediaIdsOf(body)), findSite()])
    const html = toHtml(body, {
      channel: 'preview',
      siteUrl: siteOrigin(null),
      media: (mediaId) => pictures.get(mediaId),
    })
    return (
      <>
        <p>
          <a href={`/admin/posts/${id}/revisions`}>Back to the history</a>
        </p>
        <p>
          <a href={`/admin/posts/${id}/revisions/compare?from=${revision.id}`}>
            Compare it with the text as it is now
          </a>
        </p>
        <RevisionName revisionId={revision.id} name={revision.name} nameRevision={namePostRevision} />
        <RestoreButton
          revisionId={revision.id}
          version={revision.current.version}
          postId={id}
          gone={revision.gone}
          restore={restorePostRevision}
        />
        <RevisionText revision={revision} html={html} timeZone={timeZone} />
      </>
    )
  },
})
