import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { emailIndexOf } from '#lib/comments/writers/sealed-email.ts'
import { decodedText } from './decoded-text.ts'
import { damagedAt, fileError, noExport } from './file-error.ts'
import type { Position, XmlElement } from './xml-element.ts'

/** Far above what WordPress writes; a hostile file is refused before it fills the memory. */
const limits = { depth: 64, charactersOfText: 32_000_000, charactersOfElement: 256_000_000 }

/**
 * Never kept, not even for a moment longer than the parser needs: addresses of people, and request headers. Of a
 * commenter's e-mail a digest is left, by which they can be known again.
 */
const digested = 'wp:comment_author_email'
const neverRead = new Set(['wp:author_email', 'wp:comment_author_IP', 'wp:commentmeta', 'wp:termmeta'])

/**
 * What stands directly in the channel of a WordPress export, one after the other: its title, authors,
 * terms and items. The file is never in memory as a whole. Prefixes are taken by name, because real
 * files bind `wp` to half a dozen URIs or to none.
 * @throws InvalidError with line and column
 */
export async function* readWxr(file: string): AsyncGenerator<XmlElement> {
  const reader = startReader()
  for await (const text of decodedText(file)) {
    reader.write(text)
    yield* reader.taken()
  }
  reader.end()
  yield* reader.taken()
}

function startReader() {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const open: XmlElement[] = []
  let complete: XmlElement[] = []
  let depth = 0
  let unread = 0
  let linesBefore = 0
  let heardAt = 0
  let elementFrom = 0
  let begun = false

  const position = (): Position => ({ line: parser.line + linesBefore, column: parser.column + 1 })

  parser.on('error', (error) => {
    const why = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    // Exports of before 2011 did not split it; what stands there is still clear.
    if (why.includes('"]]>" is disallowed')) return
    if (/^unclosed tag/.test(why)) throw endsTooEarly(position(), why)
    if (/^document must contain a root/.test(why)) throw noExport('there is nothing in it')
    if (!open.length && depth === 0) throw noExport('it is not XML')
    throw damagedAt(position(), why)
  })
  parser.on('doctype', (doctype) => {
    if (/^\s*html\b/i.test(doctype)) throw noExport('it is a web page')
    throw damagedAt(position(), 'it has a DOCTYPE, which an export never has')
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    heardAt = parser.position
    depth += 1
    if (depth === 1 && tag.name !== 'rss') throw noExport(`it begins with <${tag.name}> and not with <rss>`)
    if (depth > limits.depth)
      throw damagedAt(position(), `elements stand more than ${limits.depth} deep in each other`)
    if (unread || neverRead.has(tag.name)) unread += 1
    if (unread || depth < 3) return
    if (depth === 3) elementFrom = parser.position
    const element = { name: tag.name, attributes: tag.attributes, text: '', children: [], at: position() }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    heardAt = parser.position
    depth -= 1
    if (!unread && open.at(-1)?.name === digested) open.at(-1)!.text = digestOf(open.at(-1)!.text)
    if (unread) unread -= 1
    else if (open.length === 1) complete.push(open.pop()!)
    else open.pop()
  })
  const takeText = (text: string) => {
    heardAt = parser.position
    const inside = open.at(-1)
    if (inside && !unread) inside.text += text
  }
  parser.on('text', takeText)
  parser.on('cdata', takeText)

  return {
    write(text: string): void {
      let fresh = text
      if (!begun) {
        // Plugins print empty lines before the first one of the export.
        fresh = text.trimStart()
        linesBefore += text.slice(0, text.length - fresh.length).split('\n').length - 1
        begun = fresh !== ''
      }
      parser.write(fresh)
      const textIsEndless = parser.position - heardAt > limits.charactersOfText
      const elementIsEndless = open.length > 0 && parser.position - elementFrom > limits.charactersOfElement
      if (textIsEndless || elementIsEndless) throw damagedAt(position(), 'one part of it does not end')
    },
    end(): void {
      parser.close()
    },
    taken(): XmlElement[] {
      const ready = complete
      complete = []
      return ready
    },
  }
}

/** In hex; empty for what is no e-mail. */
const digestOf = (email: string): string =>
  /^\S{1,150}@\S{1,100}$/.test(email.trim()) ? Buffer.from(emailIndexOf(email)).toString('hex') : ''

function endsTooEarly({ line, column }: Position, why: string) {
  const inside = why.replace('unclosed tag: ', '')
  return fileError(
    `The file ends too early, at line ${line}, column ${column}, inside <${inside}>, so nothing was brought: perhaps it was not downloaded whole.`,
  )
}
