import { GivenReasons } from '#components/admin/review/given-reasons.tsx'
import { LinkForm } from '#components/admin/review/link-form.tsx'
import { LinkList } from '#components/admin/review/link-list.tsx'
import { listGivenReasons } from '#lib/posts/given-reason-queries.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { listLinks } from '#lib/review/queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { makeReviewLink, revokeReviewLink } from './actions.ts'

export default adminPage({
  name: '/admin/posts/[id]/review',
  access: 'post.write',
  render: async ({ actor, params: { id = '' } }) => {
    const [{ form, status }, links, reasons, { timeZone }] = await Promise.all([
      requirePost(actor, id),
      listLinks(actor, id),
      listGivenReasons(actor, id),
      findSite(),
    ])
    return (
      <>
        <h1>Show “{form.title || 'Without a title'}” to somebody</h1>
        <p>
          <a href={`/admin/posts/${id}`}>Back to the editor</a>
        </p>
        <p>
          The person in the story can read it first, or anybody else whose eyes you want, without an account.
          They see the page as readers will, with its pictures, and can leave notes.
        </p>
        {status === 'trashed' ? (
          <p>This lies in the trash, so it cannot be shown.</p>
        ) : (
          <LinkForm postId={id} make={makeReviewLink} />
        )}
        <LinkList links={links} timeZone={timeZone} revoke={revokeReviewLink} />
        <GivenReasons reasons={reasons} timeZone={timeZone} />
      </>
    )
  },
})
