import { storableText } from '#lib/content/storable-text.ts'

/** In letters, of the name an upload had on its owner's computer. */
const longest = 200

/** The name alone: no folders, no control characters. Shown to staff, never part of a path or an address. */
export function uploadedName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? ''
  return [
    ...storableText(base)
      .replace(/[\t\n]/g, ' ')
      .normalize('NFC')
      .trim(),
  ]
    .slice(-longest)
    .join('')
}
