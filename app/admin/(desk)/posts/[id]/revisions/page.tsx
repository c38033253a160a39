import { RevisionList } from '#components/admin/posts/revision-list.tsx'
import { requirePost } from '#lib/posts/queries.ts'
import { listRevisions } from '#lib/posts/revision-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/posts/[id]/revisions',
  access: 'post.write',
  render: async ({ actor, params: { id = '' } }) => {
    const [{ form }, revisions, { timeZone }] = await Promise.all([
      requirePost(actor, id),
      listRevisions(actor, id),
      findSite(),
    ])
    return (
      <>
        <h1>History of “{form.title || 'Without a title'}”</h1>
        <p>
          <a href={`/admin/posts/${id}`}>Back to the editor</a>
        </p>
        <RevisionList postId={id} revisions={revisions} timeZone={timeZone} />
      </>
    )
  },
})
