import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface ReaderScript {
  text: string
  /** Another text has another address, so browsers keep it for ever. */
  url: string
}

let read: ReaderScript | undefined

/** The one optional script of reader pages, as written but for comments and the spaces at the start of lines. */
export function readerScript(): ReaderScript {
  if (read && process.env.NODE_ENV === 'production') return read
  const text = readFileSync(join(process.cwd(), 'components/site/script/reader.js'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('//'))
    .join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  read = { text, url: `/-/script/${hash}.js` }
  return read
}
