import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(__dirname, 'samples')
const wordHead = readFileSync(join(__dirname, 'word-head.html'), 'utf8')

export const samples: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace(/\.html$/, ''))

/** All that a clipboard held. Word puts the same head before whatever is copied: a sample of it begins at its body. */
export function clipboardOf(name: string): string {
  const html = readFileSync(join(folder, `${name}.html`), 'utf8')
  return html.startsWith('<body') ? wordHead + html : html
}

/** As its writer saw it. */
export const seenIn = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8').trimEnd()
