import sharp from 'sharp'
import { mostSeconds, type Pixels } from './decode.ts'
import type { RenditionFormat } from './file-name.ts'

const widths = [320, 640, 960, 1_280, 1_920]
const widest = 1_920

/** Ascending; never wider than the picture, and its own width is among them while that is not too wide. */
export const widthsFor = (width: number): number[] => [
  ...widths.filter((fixed) => fixed < width && fixed < widest),
  Math.min(width, widest),
]

/** Made from pixels alone, so there is nothing of the upload that it could carry along. */
export async function encodeRendition(
  picture: Pixels,
  { width, format }: { width: number; format: RenditionFormat },
): Promise<{ bytes: Buffer; width: number; height: number }> {
  const smaller = fromPixels(picture).resize({ width, withoutEnlargement: true })
  const encoded =
    format === 'webp'
      ? smaller.webp({ quality: 80 })
      : smaller.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

/** What later crops and coverings start from. */
export const encodeMaster = (picture: Pixels): Promise<Buffer> =>
  fromPixels(picture).webp({ quality: 92 }).toBuffer()

const fromPixels = ({ pixels, width, height, channels }: Pixels) =>
  sharp(pixels, { raw: { width, height, channels } }).timeout({ seconds: mostSeconds })
