'use server'

import { chooseWaitingMail, WaitingMailForm } from '#lib/people/waiting-mail.ts'
import { formAction } from '#lib/web/form-action.ts'

export const tellMe = formAction({
  name: 'account.tell-me',
  access: 'comment.moderate',
  input: WaitingMailForm,
  run: chooseWaitingMail,
})
