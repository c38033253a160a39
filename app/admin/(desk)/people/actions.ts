'use server'

import { changeRole, disableAccount, enableAccount } from '#lib/people/change-role.ts'
import { inviteReset, inviteStaff, revokeInvitation } from '#lib/people/invite.ts'
import { AccountForm, ChangeRoleForm, InvitationForm, InviteForm, ResetForm } from '#lib/people/schema.ts'
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
