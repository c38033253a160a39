import type { Clipboard } from './pasted-files.ts'
import { picturesAmong } from './use-uploads.ts'

/** What of a clipboard is HTML to be read: not what this editor copied itself, nor a picture with only its address. */
export function htmlOf(data: DataTransfer): Clipboard | undefined {
  const plain = data.getData('text/plain')
  const html = plain.startsWith('<!-- wp:') ? plain : data.getData('text/html')
  if (!html || html.includes('data-pm-slice')) return undefined
  const files = picturesAmong(data.files)
  return files.length && !plain.trim()
    ? undefined
    : { html: withoutStyles(html), rtf: data.getData('text/rtf'), files }
}

/** Without the styles and the data of the other program, which this page's policy would refuse one by one. */
export const withoutStyles = (html: string): string =>
  html.replace(/<(style|xml|script)\b[^>]*>.*?<\/\1\s*>|<link\b[^>]*>/gis, '')

/** One address and nothing else: on selected words it becomes their link. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim())
