'use server'

import { CheckTargetsForm, FindTargetsForm } from '#lib/posts/schema.ts'
import { findTargetStates, listTargets } from '#lib/posts/target-queries.ts'
import { changeSite } from '#lib/settings/change.ts'
import { LookForm } from '#lib/settings/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const saveLook = formAction({
  name: 'settings.change-look',
  access: 'settings.manage',
  input: LookForm,
  run: changeSite,
})

export const findTargets = formAction({
  name: 'settings.find-targets',
  access: 'settings.manage',
  input: FindTargetsForm,
  refreshes: false,
  whileLooking: true,
  run: listTargets,
})

export const checkTargets = formAction({
  name: 'settings.check-targets',
  access: 'settings.manage',
  input: CheckTargetsForm,
  refreshes: false,
  whileLooking: true,
  run: findTargetStates,
})
