'use server'

import { changeSite } from '#lib/settings/change.ts'
import { LanguagesForm } from '#lib/settings/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const saveLanguages = formAction({
  name: 'settings.change-languages',
  access: 'settings.manage',
  input: LanguagesForm,
  run: changeSite,
})
