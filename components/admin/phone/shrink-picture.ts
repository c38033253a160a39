/** The longest side, in pixels. The site keeps no more of any picture. */
const longest = 2_560
const quality = 0.9

export interface Shrunk {
  blob: Blob
  width: number
  height: number
}

const unreadable = 'This browser cannot open it as a picture. Please save it as JPEG or PNG, then add that.'

/**
 * Painted anew on a canvas: upright, no larger than needed, and without the place, the time and whatever else the
 * file said.
 * @throws Error with a sentence for the person
 */
export async function shrinkPicture(file: Blob): Promise<Shrunk> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Error(unreadable)
  })
  try {
    const { width, height } = sizeWithin(bitmap, longest)
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error(unreadable)
    const isDrawing = file.type === 'image/png'
    brush.imageSmoothingQuality = 'high'
    if (!isDrawing) {
      brush.fillStyle = '#fff'
      brush.fillRect(0, 0, width, height)
    }
    brush.drawImage(bitmap, 0, 0, width, height)
    const blob = await blobOf(canvas, isDrawing ? 'image/png' : 'image/jpeg')
    return { blob, width, height }
  } finally {
    bitmap.close()
  }
}

export function sizeWithin(
  { width, height }: { width: number; height: number },
  longest: number,
): { width: number; height: number } {
  const share = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob> =>
  new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error(unreadable))), type, quality),
  )
