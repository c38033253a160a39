import fc from 'fast-check'
import { sanitisedText } from '#lib/content/html-text.ts'
import { textOf } from '#lib/content/html-tree.ts'
import { readHtml } from '#lib/content/read-html.ts'
import { sanitiseHtml } from '#lib/content/sanitise.ts'
import { payloads } from './payloads.ts'

/** As a reader of HTML finds them: it knows every form there is. */
const asRead = (safe: string) =>
  textOf(readHtml(safe.replace(/<(?=[/a-z])/gi, ' <')))
    .replace(/\s+/g, ' ')
    .trim()

it.each(payloads)('finds the words of %j as a reader does, once it is sanitised', (payload) => {
  const safe = sanitiseHtml(payload)
  expect(sanitisedText(safe)).toBe(asRead(safe))
})

it('finds the same words in anything that was sanitised', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '<p title="a > b">',
      '</p>',
      '<td>',
      '<br>',
      '&amp;lt;',
      '<a href="/x?a=1&b=2">',
      '</a>',
      '\u00a0',
      '< b',
      '"',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const safe = sanitiseHtml(pieces.join(''))
      expect(sanitisedText(safe).replaceAll(' ', '')).toBe(asRead(safe).replaceAll(' ', ''))
    }),
    { numRuns: 300 },
  )
})
