import { InvitationList } from '#components/admin/people/invitation-list.tsx'
import { InviteForm } from '#components/admin/people/invite-form.tsx'
import { RoleTable } from '#components/admin/people/role-table.tsx'
import { StaffList } from '#components/admin/people/staff-list.tsx'
import { requireStaff } from '#lib/people/actor.ts'
import { listOpenInvitations, listStaff } from '#lib/people/queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { disable, enable, invite, resetPassword, setRole, takeBackInvitation } from './actions.ts'

export default adminPage({
  name: '/admin/people',
  access: 'people.manage',
  render: async ({ actor }) => {
    const { accountId } = requireStaff(actor)
    const [staff, invitations] = await Promise.all([listStaff(actor), listOpenInvitations(actor)])
    return (
      <>
        <h1>People</h1>
        <StaffList staff={staff} ownId={accountId} actions={{ setRole, disable, enable, resetPassword }} />
        <h2>Invite somebody</h2>
        <InviteForm invite={invite} />
        <InvitationList invitations={invitations} takeBack={takeBackInvitation} />
        <h2>What each role may do</h2>
        <RoleTable />
      </>
    )
  },
})
