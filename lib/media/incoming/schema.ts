import { z } from 'zod'
import { mostUploadBytes, uploadTooLarge } from '../limits.ts'
import { uploadedName } from '../uploaded-name.ts'

const id = z.uuid().overwrite((written) => written.toLowerCase())

/** What a device says before it sends a picture in pieces. */
export const AnnouncePictureForm = z.strictObject({
  /** The one that the picture will have; documents may name it from now on. */
  id,
  /** Where it will stand; null for the library alone. */
  postId: id.nullable(),
  fileName: z.string().max(2_000).overwrite(uploadedName),
  bytes: z
    .int()
    .positive('The file is empty. Please choose the picture again.')
    .max(mostUploadBytes, uploadTooLarge),
})
export type AnnouncePicture = z.input<typeof AnnouncePictureForm>

export const IncomingForm = z.strictObject({ id })
export type Incoming = z.input<typeof IncomingForm>

export const PieceForm = z.strictObject({ id, offset: z.coerce.number().int().min(0).max(mostUploadBytes) })
export type Piece = z.input<typeof PieceForm>
