import { PracticeQueue } from '#components/admin/moderation/practice/practice-queue.tsx'
import { findQueueDesk } from '#lib/comments/queue/find-queue-desk.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

export default adminPage({
  name: '/admin/comments/practice',
  access: 'comment.moderate',
  render: async ({ actor }) => (
    <>
      <h1>Practice</h1>
      <p>
        These comments are invented. Decide as you would: you are told what others would do, and nothing is
        kept. Open the page again to begin anew.
      </p>
      <PracticeQueue desk={await findQueueDesk(actor, [{ language: 'en' }])} />
      <p>
        <a href="/admin/comments">To the real ones</a>
      </p>
    </>
  ),
})
