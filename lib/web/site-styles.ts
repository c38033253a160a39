import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = () => join(process.cwd(), 'components/site/styles')

let read: string | undefined

/** The one style sheet of reader pages: the files of components/site/styles in their order. */
export function siteStyles(): string {
  if (read !== undefined && process.env.NODE_ENV === 'production') return read
  const files = readdirSync(folder()).filter((name) => name.endsWith('.css'))
  read = files
    .sort()
    .map((name) => readFileSync(join(folder(), name), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
  return read
}
