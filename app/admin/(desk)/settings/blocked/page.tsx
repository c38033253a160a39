import { CommentsTabs } from '#components/admin/comments/comments-tabs.tsx'
import { BlockedList } from '#components/admin/moderation/blocked-list.tsx'
import { listBlocked } from '#lib/comments/blocked-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { addBlocked, removeBlocked } from '../../comments/actions.ts'

export default adminPage({
  name: '/admin/settings/blocked',
  access: 'comment.block',
  render: async ({ actor }) => (
    <>
      <h1>Blocked words, e‑mails and sites</h1>
      <CommentsTabs here="/admin/settings/blocked" />
      <p className="quiet">A comment with one of these is held for a person. Nothing is deleted by itself.</p>
      <BlockedList blocked={await listBlocked(actor)} add={addBlocked} remove={removeBlocked} />
    </>
  ),
})
