import { z } from 'zod'

const uploadId = z.uuid()

/** An export that was uploaded before; `fileName` is what the person calls it. */
export const ImportUploadForm = z.strictObject({
  uploadId,
  fileName: z.string().max(300),
  dryRun: z.boolean(),
})
export type ImportUpload = z.infer<typeof ImportUploadForm>

export const UploadForm = z.strictObject({ uploadId })
