'use server'

import { saveSiteSteps } from '#lib/circle/save-site-steps.ts'
import { SiteStepsForm } from '#lib/circle/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const saveSteps = formAction({
  name: 'next-steps.save',
  access: 'nextstep.manage',
  input: SiteStepsForm,
  refreshes: false,
  run: saveSiteSteps,
})
