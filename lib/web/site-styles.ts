import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Features, transform } from 'lightningcss'

const folder = () => join(process.cwd(), 'components/site/styles')

/** The oldest browsers that pages are made for; what older ones do not know, they leave out. */
const floor = { chrome: version(70), safari: version(12), ios_saf: version(12) }

/** What lightningcss would write three times over; styles/95-floors.css stands in for it. */
const leftAsWritten =
  Features.LogicalProperties |
  Features.DirSelector |
  Features.IsSelector |
  Features.LangSelectorList |
  Features.NotSelectorList |
  Features.ClampFunction |
  Features.LightDark

let made: { source: string; css: string } | undefined

/** The one style sheet of reader pages: the files of components/site/styles in their order, made small. */
export function siteStyles(): string {
  if (made && process.env.NODE_ENV === 'production') return made.css
  const source = readSource()
  if (made?.source !== source) made = { source, css: minified(source) }
  return made.css
}

function readSource(): string {
  const files = readdirSync(folder()).filter((name) => name.endsWith('.css'))
  return files
    .sort()
    .map((name) => readFileSync(join(folder(), name), 'utf8'))
    .join('\n')
}

/** @throws SyntaxError for a style that cannot be read */
export function minified(css: string): string {
  const options = { filename: 'site.css', minify: true, targets: floor, exclude: leftAsWritten }
  return transform({ ...options, code: new TextEncoder().encode(css) }).code.toString()
}

/** As lightningcss counts them. */
function version(major: number): number {
  return major << 16
}
