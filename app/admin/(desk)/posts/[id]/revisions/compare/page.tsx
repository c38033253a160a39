import { ComparedVersions } from '#components/admin/posts/compared-versions.tsx'
import { RestoreButton } from '#components/admin/posts/restore-button.tsx'
import { momentInWords } from '#components/admin/posts/zoned-time.ts'
import { mediaIdsOf } from '#lib/content/everything-in.ts'
import { RefusedError } from '#lib/errors.ts'
import { listPictures } from '#lib/media/queries.ts'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { type OpenRevision, requireRevision } from '#lib/posts/revision-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { restorePostRevision } from '../../../actions.ts'

export default adminPage({
  name: '/admin/posts/[id]/revisions/compare',
  access: 'post.write',
  render: async ({ actor, params: { id = '' }, search: { from = '', to } }) => {
    const [older, newer, post, { timeZone }] = await Promise.all([
      requireRevision(actor, from),
      to ? requireRevision(actor, to) : null,
      requirePost(actor, id),
      findSite(),
    ])
    if (older.postId !== id || (newer && newer.postId !== id)) {
      throw new RefusedError('not_found', 'This is not in the history of that post.')
    }
    const { kind: _, ...now } = post.form
    const contents = [older.content, newer?.content ?? now]
    const pictures = await listPictures(actor, contents.flatMap(picturesIn))
    return (
      <>
        <h1>What changed</h1>
        <p>
          <a href={`/admin/posts/${id}/revisions`}>Back to the history</a>
        </p>
        <ComparedVersions
          older={{ name: nameOf(older, timeZone), content: older.content }}
          newer={{ name: newer ? nameOf(newer, timeZone) : 'As it is now', content: contents[1]! }}
          names={{ ...older.names, ...newer?.names }}
          pictures={[...pictures.values()]}
        />
        <p>Restoring makes the older one the newest text; nothing is taken out of the history.</p>
        <RestoreButton
          revisionId={older.id}
          version={older.current.version}
          postId={id}
          gone={older.gone}
          restore={restorePostRevision}
        />
      </>
    )
  },
})

const picturesIn = ({ body, coverId }: EditableContent): string[] => [
  ...mediaIdsOf(body),
  ...(coverId ? [coverId] : []),
]

const nameOf = ({ number, name, savedAt }: OpenRevision, timeZone: string): string =>
  `${name ? `“${name}”` : `Version ${number}`}, ${momentInWords(savedAt, timeZone, new Date())}`
