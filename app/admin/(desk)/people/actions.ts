'use server'

import { changeRole, disableAccount, enableAccount } from '#lib/people/change-role.ts'
import { AwayForm, DutyForm, EndDutyForm } from '#lib/people/duty-schema.ts'
import { endSession, endSessionsOf } from '#lib/people/end-session.ts'
import { endDuty, giveDuty } from '#lib/people/give-duty.ts'
import { inviteReset, inviteStaff, revokeInvitation } from '#lib/people/invite.ts'
import { endLook, lookAs } from '#lib/people/look-as.ts'
import {
  AccountForm,
  ChangeRoleForm,
  InvitationForm,
  InviteForm,
  LookAsForm,
  NothingForm,
  ResetForm,
  SessionForm,
} from '#lib/people/schema.ts'
import { setAway } from '#lib/people/set-away.ts'
import { formAction } from '#lib/web/form-action.ts'

export const invite = formAction({
  name: 'people.invite',
  access: 'people.manage',
  input: InviteForm,
  rate: { name: 'invite', count: 30, seconds: 3600 },
  run: inviteStaff,
})

export const resetPassword = formAction({
  name: 'people.reset',
  access: 'people.manage',
  input: ResetForm,
  rate: { name: 'invite', count: 30, seconds: 3600 },
  run: inviteReset,
})

export const takeBackInvitation = formAction({
  name: 'people.revoke-invitation',
  access: 'people.manage',
  input: InvitationForm,
  run: revokeInvitation,
})

export const setRole = formAction({
  name: 'people.change-role',
  access: 'people.manage',
  input: ChangeRoleForm,
  run: changeRole,
})

export const disable = formAction({
  name: 'people.disable',
  access: 'people.manage',
  input: AccountForm,
  run: disableAccount,
})

export const enable = formAction({
  name: 'people.enable',
  access: 'people.manage',
  input: AccountForm,
  run: enableAccount,
})

export const giveTheDuty = formAction({
  name: 'people.give-duty',
  access: 'people.manage',
  input: DutyForm,
  run: giveDuty,
})

export const endTheDuty = formAction({
  name: 'people.end-duty',
  access: 'people.manage',
  input: EndDutyForm,
  run: endDuty,
})

export const sayAway = formAction({
  name: 'people.set-away',
  access: 'desk.see',
  input: AwayForm,
  run: setAway,
})

export const endDevice = formAction({
  name: 'people.end-session',
  access: 'desk.see',
  input: SessionForm,
  run: endSession,
})

export const endDevicesOf = formAction({
  name: 'people.end-sessions',
  access: 'desk.see',
  input: AccountForm,
  run: endSessionsOf,
})

export const lookAsOther = formAction({
  name: 'people.look-as',
  access: 'people.manage',
  input: LookAsForm,
  refreshes: false,
  run: lookAs,
})

export const endLooking = formAction({
  name: 'people.end-look',
  access: 'desk.see',
  input: NothingForm,
  refreshes: false,
  whileLooking: true,
  run: endLook,
})
