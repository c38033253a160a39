import { fileTypeFromBuffer } from 'file-type'
import { InvalidError } from '#lib/errors.ts'

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif'

const taken: Partial<Record<string, PictureKind>> = {
  jpg: 'jpeg',
  png: 'png',
  apng: 'png',
  webp: 'webp',
  gif: 'gif',
}

const refused: Partial<Record<string, string>> = {
  svg: 'This is an SVG drawing, which can carry programs. Please save it as PNG or JPEG, then add that.',
  heic: 'This is a HEIC picture, as many phones make them. Please save it as JPEG, then add that.',
  avif: 'This is an AVIF picture. Please save it as JPEG, then add that.',
  tif: 'This is a TIFF picture. Please save it as JPEG, then add that.',
  pdf: 'This is a PDF document. Please save the page you need as JPEG, then add that.',
}
const refusedOther =
  'This is not a picture that can be added. Please save it as JPEG, PNG or WebP, then add that.'
const empty = 'The file is empty. Please choose the picture again.'

/** What the first bytes say; the name and the browser's word count for nothing. @throws InvalidError */
export async function requirePictureKind(bytes: Uint8Array): Promise<PictureKind> {
  if (bytes.length === 0) throw notTaken(empty)
  const extension = (await fileTypeFromBuffer(bytes))?.ext
  const kind = extension && taken[extension]
  if (kind) return kind
  throw notTaken(refused[looksLike(bytes, extension)] ?? refusedOther)
}

export const notTaken = (sentence: string): InvalidError => new InvalidError({ picture: [sentence] })

function looksLike(bytes: Uint8Array, extension = ''): string {
  if (extension === 'heif') return 'heic'
  const isText = extension === '' || extension === 'xml'
  return isText && /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4_096)).toString('latin1'))
    ? 'svg'
    : extension
}
