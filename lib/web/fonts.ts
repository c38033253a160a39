import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Noto Serif Khmer (SIL Open Font License 1.1), its Khmer letters alone. */
const folder = () => join(process.cwd(), 'node_modules/@fontsource/noto-serif-khmer/files')
const weights = [400, 700] as const

export interface Font {
  /** Its address holds its digest, so that it never changes. */
  url: string
  weight: (typeof weights)[number]
  bytes: Buffer
}

let known: readonly Font[] | undefined

export function fonts(): readonly Font[] {
  known ??= weights.map(readFont)
  return known
}

function readFont(weight: Font['weight']): Font {
  const bytes = readFileSync(join(folder(), `noto-serif-khmer-khmer-${weight}-normal.woff2`))
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { weight, bytes, url: `/-/fonts/noto-serif-khmer-${weight}-${digest}.woff2` }
}
