'use server'

import { begin } from '#lib/settings/begin.ts'
import { BeginForm } from '#lib/settings/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const chooseBeginning = formAction({
  name: 'welcome.choose',
  access: 'site.import',
  input: BeginForm,
  refreshes: false,
  run: begin,
})
