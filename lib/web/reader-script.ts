import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface ReaderScript {
  text: string
  /** Another text has another address, so browsers keep it for ever. */
  url: string
}

type Name = 'reader' | 'review'

const read = new Map<Name, ReaderScript>()

/** The optional script of reader pages. */
export const readerScript = (): ReaderScript => scriptNamed('reader')

/** What whoever comes by a review link has besides. */
export const reviewScript = (): ReaderScript => scriptNamed('review')

export const scriptAt = (url: string): ReaderScript | undefined =>
  [readerScript(), reviewScript()].find((script) => script.url === url)

/** As written but for comments and the spaces at the start of lines. */
function scriptNamed(name: Name): ReaderScript {
  const known = process.env.NODE_ENV === 'production' && read.get(name)
  if (known) return known
  const text = readFileSync(join(process.cwd(), `components/site/script/${name}.js`), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('//'))
    .join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const script = { text, url: `/-/script/${hash}.js` }
  read.set(name, script)
  return script
}
