import type { Focus } from '#lib/content/picture-html.ts'
import { InvalidError } from '#lib/errors.ts'

/** What is shown of a picture, in percent of its width and height. */
export interface Crop {
  x: number
  y: number
  width: number
  height: number
}

export const wholePicture: Crop = { x: 0, y: 0, width: 100, height: 100 }

/** Nobody sees what is on a smaller piece. */
const leastPixels = 100

/** In whole pixels, within the picture. @throws InvalidError when hardly anything is left */
export function cropPixels(crop: Crop, { width, height }: { width: number; height: number }) {
  const left = Math.min(width - 1, Math.round((crop.x * width) / 100))
  const top = Math.min(height - 1, Math.round((crop.y * height) / 100))
  const cut = {
    left,
    top,
    width: Math.min(width - left, Math.round((crop.width * width) / 100)),
    height: Math.min(height - top, Math.round((crop.height * height) / 100)),
  }
  const isTooSmall = ([cutSide, side]: [number, number]) => cutSide < Math.min(leastPixels, side)
  if (isTooSmall([cut.width, width]) || isTooSmall([cut.height, height])) {
    throw new InvalidError({ crop: ['This piece is too small to be seen. Please choose a larger one.'] })
  }
  return cut
}

/** The same spot of the picture once something else is shown of it; null when it is cut off. */
export function focusAfter(
  focus: Focus | null,
  { before, after }: { before: Crop | null; after: Crop | null },
): Focus | null {
  if (!focus) return null
  const [from, to] = [before ?? wholePicture, after ?? wholePicture]
  const x = ((from.x + (focus.x * from.width) / 100 - to.x) / to.width) * 100
  const y = ((from.y + (focus.y * from.height) / 100 - to.y) / to.height) * 100
  const isWithin = [x, y].every((at) => at >= 0 && at <= 100)
  return isWithin ? { x: Math.round(x), y: Math.round(y) } : null
}

/**
 * The largest piece of that shape around what has to be seen, in pixels; the middle where nothing was said.
 * The same spot keeps its share, as CSS does with `object-position`.
 */
export function pieceAround(
  picture: { width: number; height: number },
  { shape, focus }: { shape: { width: number; height: number }; focus: Focus },
) {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height)
  const width = Math.max(1, Math.round(shape.width * scale))
  const height = Math.max(1, Math.round(shape.height * scale))
  return {
    left: Math.round(((picture.width - width) * focus.x) / 100),
    top: Math.round(((picture.height - height) * focus.y) / 100),
    width,
    height,
  }
}
