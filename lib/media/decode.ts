import sharp from 'sharp'
import { RefusedError } from '#lib/errors.ts'
import { allowDrawings } from './drawing-loader.ts'
import { notTaken, type PictureKind } from './sniff.ts'

/** Raw sRGB pixels, upright, without anything else that the file said. */
export interface Pixels {
  pixels: Buffer
  width: number
  height: number
  channels: 3 | 4
}

/** A 31 kB file can hold more pixels than a processor reads in ten seconds. */
const mostPixels = 40_000_000
export const mostSeconds = 10
/** Pixels along the longer side of what is kept. */
const longestSide = 2_560

const pictureLoaders = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
]

/** Of all formats that libvips reads, these four and no other, for the whole process; and nothing is remembered. */
function allowPicturesOnly(): void {
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: pictureLoaders })
  sharp.cache(false)
}

/** @throws InvalidError for a damaged file, RefusedError too_large for one that is too much work */
export async function decodePicture(
  bytes: Buffer,
  kind: PictureKind,
): Promise<Pixels & { isAnimated: boolean }> {
  allowPicturesOnly()
  try {
    const { format, pages = 1 } = await read(bytes).metadata()
    if (format !== kind) throw new Error(`${kind} was read as ${format}`)
    return { ...(await uprightPixels(bytes)), isAnimated: pages > 1 }
  } catch (error) {
    throw inWords(error)
  }
}

/** For drawings that Lamplight brings itself. Never give it what somebody sent. */
export async function decodeDrawing(svg: string): Promise<Pixels> {
  allowDrawings()
  try {
    return await uprightPixels(Buffer.from(svg))
  } finally {
    allowPicturesOnly()
  }
}

const read = (bytes: Buffer) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })

async function uprightPixels(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await read(bytes)
    .timeout({ seconds: mostSeconds })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 3 && info.channels !== 4) throw new Error(`${info.channels} channels after decoding`)
  return { pixels: data, width: info.width, height: info.height, channels: info.channels }
}

function inWords(error: unknown): Error {
  const message = error instanceof Error ? error.message : ''
  if (/pixel limit/i.test(message)) {
    return new RefusedError(
      'too_large',
      'This picture has more than 40 million pixels. Please save it smaller, then add that.',
    )
  }
  if (/timeout/i.test(message)) {
    return new RefusedError(
      'too_large',
      'This picture takes too long to read. Please save it smaller, as JPEG, then add that.',
    )
  }
  return notTaken('This picture is damaged. Please open it on your computer, save it as JPEG, then add that.')
}
