import { AuthorList } from '#components/admin/authors/author-list.tsx'
import { listAuthors } from '#lib/people/author-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/settings/authors',
  access: 'post.write',
  render: async ({ actor }) => (
    <>
      <h1>Authors</h1>
      <p>Who readers see as the writer. Guests and pseudonyms need no account.</p>
      <AuthorList authors={await listAuthors(actor)} />
    </>
  ),
})
