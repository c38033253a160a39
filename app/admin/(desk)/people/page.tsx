import '#components/admin/people/people.css'
import { DutyHolders } from '#components/admin/people/duty-holders.tsx'
import { InvitationList } from '#components/admin/people/invitation-list.tsx'
import { InviteForm } from '#components/admin/people/invite-form.tsx'
import { LookButton } from '#components/admin/people/look-button.tsx'
import { RoleTable } from '#components/admin/people/role-table.tsx'
import { StaffList } from '#components/admin/people/staff-list.tsx'
import { requireStaff } from '#lib/people/actor.ts'
import { listDutyHolders } from '#lib/people/duty-queries.ts'
import { countAdministrators, listOpenInvitations, listStaff } from '#lib/people/queries.ts'
import { type Role, roles } from '#lib/people/roles.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { invite, lookAsOther, takeBackInvitation } from './actions.ts'

const lookedAt = (Object.keys(roles) as Role[]).filter((role) => role !== 'administrator')

export default adminPage({
  name: '/admin/people',
  access: 'people.manage',
  render: async ({ actor }) => {
    const { accountId } = requireStaff(actor)
    const [staff, invitations, holders, administrators] = await Promise.all([
      listStaff(actor),
      listOpenInvitations(actor),
      listDutyHolders(actor),
      countAdministrators(actor),
    ])
    return (
      <>
        <h1>People</h1>
        <p>Who can sign in. Each has a screen with their role, their duties and their devices.</p>
        <StaffList staff={staff} ownId={accountId} />
        {administrators === 1 ? (
          <p>
            <strong>There is one administrator.</strong> Invite a second, who can let you in again if you lose
            everything.
          </p>
        ) : null}
        <h2>Duties today</h2>
        <DutyHolders holders={holders} />
        <h2>Invite somebody</h2>
        <InviteForm invite={invite} />
        <InvitationList invitations={invitations} takeBack={takeBackInvitation} />
        <h2>What each role may do</h2>
        <RoleTable />
        <h2>See the desk as a role does</h2>
        <p className="quiet">For half an hour at most. Nothing can be changed meanwhile.</p>
        <div className="look-as-roles">
          {lookedAt.map((role) => (
            <LookButton key={role} shown={{ role }} label={roles[role].name} look={lookAsOther} />
          ))}
        </div>
      </>
    )
  },
})
