'use server'

import { placePage } from '#lib/posts/pages/place.ts'
import { PlacePageForm, ShiftPageForm } from '#lib/posts/pages/schema.ts'
import { shiftPage } from '#lib/posts/pages/shift.ts'
import { formAction } from '#lib/web/form-action.ts'

export const placeOnePage = formAction({
  name: 'pages.place',
  access: 'page.write',
  input: PlacePageForm,
  refreshes: false,
  run: placePage,
})

export const shiftOnePage = formAction({
  name: 'pages.shift',
  access: 'page.write',
  input: ShiftPageForm,
  run: shiftPage,
})
