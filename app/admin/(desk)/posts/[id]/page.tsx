import { pathFollowsTitle } from '#components/admin/posts/follows-title.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { editorPage } from '../editor-page.tsx'

export { viewport } from '../viewport.ts'

export default adminPage({
  name: '/admin/posts/[id]',
  access: 'post.write',
  render: async ({ actor, params: { id = '' } }) => {
    const { lastSaved, ...post } = await requirePost(actor, id)
    const { title, path } = post.form
    return await editorPage(actor, {
      ...post,
      lastSaved: lastSaved && { name: lastSaved.name, at: lastSaved.at },
      pathFollowsTitle: pathFollowsTitle({ title, path, wasPublic: post.wasPublic }),
    })
  },
})
