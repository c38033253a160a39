import '#components/admin/people/people.css'
import { AwayForm } from '#components/admin/people/away-form.tsx'
import { DeviceList } from '#components/admin/people/device-list.tsx'
import { WaitingMailForm } from '#components/admin/people/waiting-mail-form.tsx'
import { may, requireStaff } from '#lib/people/actor.ts'
import { requirePerson } from '#lib/people/queries.ts'
import { duties, roles } from '#lib/people/roles.ts'
import { listSessions } from '#lib/people/session-queries.ts'
import { findWaitingMail } from '#lib/people/waiting-mail.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { endDevice, endDevicesOf, sayAway } from '../people/actions.ts'
import { tellMe } from './actions.ts'

/** What everybody sees of themselves. */
export default adminPage({
  name: '/admin/account',
  access: 'desk.see',
  render: async ({ actor }) => {
    const { accountId, role, duties: had = [] } = requireStaff(actor)
    const [person, sessions, site, waitingMail] = await Promise.all([
      requirePerson(actor, accountId),
      listSessions(actor, accountId),
      findSite(),
      may(actor, 'comment.moderate') ? findWaitingMail(actor) : null,
    ])
    const profile = person.author
      ? `/admin/settings/authors/${person.author.id}`
      : '/admin/settings/authors/new'
    return (
      <div className="person-sheets">
        <div>
          <h1>{person.name}</h1>
          <p className="quiet">{person.email}</p>
          <p>
            <strong>{roles[role].name}.</strong> {roles[role].summary}
          </p>
          {had.map((kind) => (
            <p key={kind}>
              <strong>{duties[kind].name}.</strong> {duties[kind].summary}
            </p>
          ))}
          {may(actor, 'post.write') ? (
            <p>
              <a href={profile}>
                {person.author ? `Readers see you as ${person.author.name}` : 'Make your author’s profile'}
              </a>
            </p>
          ) : null}
        </div>
        <h2>Signed in on</h2>
        <p className="quiet">
          Something here that is not yours? Sign out there, and ask an administrator for a new password link.
        </p>
        <DeviceList accountId={accountId} sessions={sessions} end={endDevice} endAll={endDevicesOf} />
        {waitingMail ? (
          <>
            <h2>When something waits</h2>
            <WaitingMailForm
              chosen={waitingMail}
              looksAfterSafety={had.includes('safety')}
              timeZone={site.timeZone}
              save={tellMe}
            />
          </>
        ) : null}
        <h2>Away</h2>
        <AwayForm person={person} save={sayAway} />
      </div>
    )
  },
})
