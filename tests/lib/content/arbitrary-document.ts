import fc from 'fast-check'

const words = fc.oneof(
  fc.string({ maxLength: 20, unit: 'binary' }),
  fc.constantFrom('<script>', '"', "' onload=x", '&lt;', 'ខ្មែរ'),
)
const href = fc.constantFrom(
  'https://other.example/?a=1&b="',
  '/inside',
  '#h-place',
  'mailto:a@b.example',
  'tel:+855',
)
const mediaId = fc.constantFrom(
  '0198c0de-0000-7000-8000-000000000001',
  '0198c0de-0000-7000-8000-000000000002',
)
const marks = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom('bold', 'italic', 'strike', 'code').map((type) => ({ type })),
    href.map((target) => ({ type: 'link', attrs: { href: target } })),
  ),
  { selector: ({ type }) => type, maxLength: 4 },
)
const inline = fc.array(
  fc.oneof(
    fc.constant({ type: 'hardBreak' }),
    words.map((text) => ({ type: 'footnote', attrs: { text } })),
    fc.record({ type: fc.constant('text'), text: words, marks }),
  ),
  { maxLength: 4 },
)
const described = { mediaId, alt: words, decorative: fc.boolean(), caption: words }
const node = <T extends object>(type: string, parts: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ type: fc.constant(type), ...parts })

const { block } = fc.letrec((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const paragraph = node('paragraph', { content: inline })
  const items = fc.array(
    fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    { minLength: 1, maxLength: 3 },
  )
  const cell = fc.record({
    type: fc.constantFrom('tableHeader', 'tableCell'),
    attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.constant(1) }),
    content: blocks,
  })
  const row = fc.array(cell, { maxLength: 3 }).map((content) => ({ type: 'tableRow', content }))
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      node('heading', { attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }), content: inline }),
      node('verse', { content: inline }),
      node('pullQuote', { attrs: fc.record({ source: words }), content: inline }),
      node('picture', {
        attrs: fc.record({ ...described, width: fc.constantFrom('column', 'wide', 'full') }),
      }),
      node('gallery', {
        attrs: fc.record({
          items: fc.array(fc.record(described), { maxLength: 3 }),
          columns: fc.integer({ min: 1, max: 4 }),
        }),
      }),
      node('video', {
        attrs: fc.record({
          provider: fc.constant('youtube'),
          id: fc.constant('dQw4w9WgXcQ'),
          title: words,
          caption: words,
        }),
      }),
      fc.constant({ type: 'horizontalRule' }),
      words.map((text) => ({ type: 'codeBlock', content: [{ type: 'text', text }] })),
      node('html', {
        attrs: fc.record({
          html: fc.oneof(words, fc.constantFrom('<li>x</li>', '<p>a<p>b', '<dl><dt>x<dd>y</dl>')),
        }),
      }),
      fc.record({
        type: fc.constant('callToAction'),
        attrs: fc.record({ href: fc.oneof(href, fc.constant('')) }),
        content: words.map((text) => [{ type: 'text', text }]),
      }),
      node('callout', { attrs: fc.record({ title: words }), content: blocks }),
      node('details', { attrs: fc.record({ summary: words }), content: blocks }),
      node('blockquote', { content: blocks }),
      node('bulletList', { content: items }),
      node('orderedList', { attrs: fc.record({ start: fc.integer({ min: 0, max: 9 }) }), content: items }),
      node('table', { content: fc.array(row, { minLength: 1, maxLength: 3 }) }),
    ),
  }
})

/** Documents as an editor might send them, with hostile words in every place for words. */
export const arbitraryDocument = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', version: 1, content }))
