import { z } from 'zod'
import { RevisionList } from '#components/admin/posts/revision-list.tsx'
import { requirePost } from '#lib/posts/queries.ts'
import { listRevisions, mostListed } from '#lib/posts/revision-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/posts/[id]/revisions',
  access: 'post.write',
  render: async ({ actor, params: { id = '' }, search }) => {
    const [{ form }, revisions, { timeZone }] = await Promise.all([
      requirePost(actor, id),
      listRevisions(actor, id, { before: z.coerce.number().int().positive().safeParse(search.before).data }),
      findSite(),
    ])
    return (
      <>
        <h1>History of “{form.title || 'Without a title'}”</h1>
        <p>
          <a href={`/admin/posts/${id}`}>Back to the editor</a>
        </p>
        <RevisionList postId={id} revisions={revisions} timeZone={timeZone} />
        {revisions.length === mostListed ? (
          <p>
            <a href={`/admin/posts/${id}/revisions?before=${revisions.at(-1)!.number}`}>Older versions</a>
          </p>
        ) : null}
      </>
    )
  },
})
