'use server'

import { importRedirects, previewImport } from '#lib/redirects/import.ts'
import { removeRedirect } from '#lib/redirects/remove.ts'
import { saveRedirect } from '#lib/redirects/save.ts'
import { RedirectFileForm, RedirectForm, RedirectPathForm } from '#lib/redirects/schema.ts'
import { formAction } from '#lib/web/form-action.ts'

export const keepRedirect = formAction({
  name: 'redirects.save',
  access: 'redirect.manage',
  input: RedirectForm,
  run: saveRedirect,
})

export const dropRedirect = formAction({
  name: 'redirects.remove',
  access: 'redirect.manage',
  input: RedirectPathForm,
  run: removeRedirect,
})

export const previewRedirects = formAction({
  name: 'redirects.preview',
  access: 'redirect.manage',
  input: RedirectFileForm,
  refreshes: false,
  run: previewImport,
})

export const bringRedirects = formAction({
  name: 'redirects.import',
  access: 'redirect.manage',
  input: RedirectFileForm,
  run: importRedirects,
})
