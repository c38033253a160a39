import { InvitationPage } from '#components/admin/entry/invitation-page.tsx'
import { findInvitation } from '#lib/people/accept-invitation.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { accept } from '../../actions.ts'

export default adminPage({
  name: '/admin/invitation/[token]',
  access: 'everybody',
  render: async ({ params: { token = '' } }) => (
    <InvitationPage token={token} invitation={await findInvitation(token)} accept={accept} />
  ),
})
