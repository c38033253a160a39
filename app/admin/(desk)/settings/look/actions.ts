'use server'

import { changeSite } from '#lib/settings/change.ts'
import { LookForm } from '#lib/settings/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const saveLook = formAction({
  name: 'settings.change-look',
  access: 'settings.manage',
  input: LookForm,
  run: changeSite,
})
