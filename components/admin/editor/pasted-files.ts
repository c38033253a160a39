import type { PastedPicture } from '#lib/content/paste/read-paste.ts'
import { picturesInRtf } from './pictures-in-rtf.ts'

export interface Clipboard {
  html: string
  rtf: string
  files: File[]
}

/**
 * The picture files that a clipboard brings for the pictures of its text, by their ids. Word names files that a
 * browser may not open, and lays the same pictures into its RTF.
 */
export function filesFor(pictures: readonly PastedPicture[], { rtf, files }: Clipboard): Map<string, File> {
  const elsewhere = pictures.filter(({ src }) => !isData(src))
  const beside = files.length === elsewhere.length ? files : picturesInRtf(rtf)
  const found = new Map<string, File>()
  for (const [at, picture] of pictures.entries()) {
    const inText = isData(picture.src) ? fileOfData(picture.src, `pasted-${at + 1}`) : undefined
    const file =
      inText ?? (beside.length === elsewhere.length ? beside[elsewhere.indexOf(picture)] : undefined)
    if (file) found.set(picture.mediaId, file)
  }
  return found
}

const isData = (src: string): boolean => /^data:image\//i.test(src)

function fileOfData(src: string, name: string): File | undefined {
  const [, type, base64] = /^data:(image\/[\w.+-]+)(?:;[^,;]*)*;base64,(.+)$/is.exec(src) ?? []
  if (!type || !base64) return undefined
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0))
    return new File([bytes], `${name}.${type.split('/')[1]}`, { type })
  } catch {
    return undefined
  }
}
