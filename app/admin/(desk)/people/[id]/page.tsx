import '#components/admin/people/people.css'
import { AwayForm } from '#components/admin/people/away-form.tsx'
import { DeviceList } from '#components/admin/people/device-list.tsx'
import { DutyForm } from '#components/admin/people/duty-form.tsx'
import { LookButton } from '#components/admin/people/look-button.tsx'
import { PersonAccount } from '#components/admin/people/person-account.tsx'
import { TransferForm } from '#components/admin/people/transfer-form.tsx'
import { accountIdOf } from '#lib/people/actor.ts'
import { listStaff, requirePerson } from '#lib/people/queries.ts'
import { type DutyKind, duties } from '#lib/people/roles.ts'
import { listSessions } from '#lib/people/session-queries.ts'
import { countToTransfer } from '#lib/posts/transfer-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { undoMany } from '../../posts/lists/actions.ts'
import { transferPosts } from '../../settings/authors/actions.ts'
import * as actions from '../actions.ts'

const accountActions = {
  setRole: actions.setRole,
  disable: actions.disable,
  enable: actions.enable,
  resetPassword: actions.resetPassword,
}

export default adminPage({
  name: '/admin/people/[id]',
  access: 'people.manage',
  render: async ({ actor, params: { id = '' } }) => {
    const person = await requirePerson(actor, id)
    const [staff, sessions, count] = await Promise.all([
      listStaff(actor),
      listSessions(actor, id),
      countToTransfer(actor, { of: 'person', fromId: id }),
    ])
    const others = staff
      .filter((one) => one.id !== id && !one.disabledAt)
      .map(({ id, name }) => ({ id, name }))
    const isOther = id !== accountIdOf(actor)
    return (
      <div className="person-sheets">
        <div>
          <p>
            <a href="/admin/people">Back to the people</a>
          </p>
          <h1>{person.name}</h1>
          <p className="quiet">{person.email}</p>
        </div>
        <PersonAccount person={person} actions={accountActions} />
        {isOther && !person.isDisabled ? (
          <div>
            <LookButton
              shown={{ accountId: id }}
              label={`See the desk as ${person.name} does`}
              look={actions.lookAsOther}
            />
          </div>
        ) : null}
        <h2>Duties beside the role</h2>
        {(Object.keys(duties) as DutyKind[]).map((kind) => (
          <DutyForm
            key={kind}
            person={person}
            kind={kind}
            others={others}
            give={actions.giveTheDuty}
            end={actions.endTheDuty}
          />
        ))}
        <h2>Away</h2>
        <AwayForm person={person} save={actions.sayAway} />
        {others.length > 0 ? (
          <>
            <h2>Posts</h2>
            <TransferForm
              of="person"
              from={person}
              count={count}
              others={others}
              transfer={transferPosts}
              undo={undoMany}
            />
          </>
        ) : null}
        <h2>Signed in on</h2>
        <DeviceList
          accountId={id}
          sessions={sessions}
          end={actions.endDevice}
          endAll={actions.endDevicesOf}
        />
      </div>
    )
  },
})
