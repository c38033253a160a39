'use server'

import { acceptInvitation } from '#lib/people/accept-invitation.ts'
import { AcceptInvitationForm } from '#lib/people/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const accept = formAction({
  name: 'invitation.accept',
  access: 'everybody',
  input: AcceptInvitationForm,
  rate: { name: 'accept-invitation', count: 20, seconds: 900 },
  refreshes: false,
  run: acceptInvitation,
})
