'use server'

import { changeSite } from '#lib/settings/change.ts'
import { SiteForm } from '#lib/settings/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const saveSite = formAction({
  name: 'settings.change',
  access: 'settings.manage',
  input: SiteForm,
  run: changeSite,
})
