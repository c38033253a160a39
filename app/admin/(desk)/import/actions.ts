'use server'

import { ImportUploadForm, UploadForm } from '#lib/moving/schema.ts'
import { importUpload, lookAtUpload } from '#lib/moving/wordpress/import-upload.ts'
import { formAction } from '#lib/web/form-action.ts'

export const begin = formAction({
  name: 'import.begin',
  access: 'site.import',
  input: ImportUploadForm,
  rate: { name: 'import', count: 60, seconds: 3600 },
  run: importUpload,
})

export const look = formAction({
  name: 'import.look',
  access: 'site.import',
  input: UploadForm,
  run: lookAtUpload,
})
