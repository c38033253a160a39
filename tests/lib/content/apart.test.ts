import { everyWordOf } from '#lib/content/everything-in.ts'
import { fromHtml } from '#lib/content/from-html.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { type Channel, toHtml } from '#lib/content/to-html.ts'
import { excerptOf, toText } from '#lib/content/to-text.ts'

const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const footnote = (words: string) => ({ type: 'footnote', attrs: { text: words } })
const button = (href: string) => ({ type: 'callToAction', attrs: { href }, content: [text('Come and help')] })
const callout = {
  type: 'callout',
  attrs: { title: 'Please note' },
  content: [paragraph(text('Names changed.'))],
}
const details = {
  type: 'details',
  attrs: { summary: 'Where to ask' },
  content: [paragraph(text('At the gate.'))],
}
const of = (...content: unknown[]) => parseDocument({ type: 'doc', version: 1, content })
const render = (channel: Channel, ...content: unknown[]) =>
  toHtml(of(...content), { channel, siteUrl: 'https://site.example', media: () => undefined, place: 'x-' })
const away: Channel[] = ['feed', 'letter', 'export']

describe('a button', () => {
  it('is a link that looks like one', () => {
    expect(render('page', button('/help/'))).toBe(
      '<p class="call-to-action"><a href="/help/">Come and help</a></p>',
    )
  })

  it.each(away)('is a strong link with its whole address away from the site (%s)', (channel) => {
    expect(render(channel, button('/help/'))).toBe(
      '<p class="call-to-action"><strong><a href="https://site.example/help/">Come and help</a></strong></p>',
    )
  })

  it('is its words while it leads nowhere, and nothing without words', () => {
    expect(render('page', button(''))).toBe('<p class="call-to-action">Come and help</p>')
    expect(render('page', { ...button('/help/'), content: [] })).toBe('')
  })

  it('may not lead to a script', () => {
    expect(() => of(button('javascript:alert(1)'))).toThrow(/link is not allowed/)
  })
})

describe('a callout', () => {
  it('is a note that says so to a screen reader', () => {
    expect(render('page', callout)).toBe(
      '<div class="callout" role="note"><p class="callout-title"><strong>Please note</strong></p><p>Names changed.</p></div>',
    )
  })

  it.each(away)('stands between two lines where there are no styles (%s)', (channel) => {
    expect(render(channel, callout)).toMatch(/^<hr>.*Please note.*Names changed\..*<hr>$/)
  })
})

describe('a folded part', () => {
  it('opens without a script', () => {
    expect(render('page', details)).toBe(
      '<details class="fold"><summary>Where to ask</summary><p>At the gate.</p></details>',
    )
  })

  it.each(away)('stands open where nobody could open it (%s)', (channel) => {
    expect(render(channel, details)).toBe('<p><strong>Where to ask</strong></p><p>At the gate.</p>')
  })

  it('hides nothing behind a line that says nothing', () => {
    expect(render('page', { ...details, attrs: {} })).toBe('<p>At the gate.</p>')
  })
})

describe('a footnote', () => {
  const noted = paragraph(
    text('So they say'),
    footnote('Report, p. 4 https://source.example/a?b=1.'),
    text('.'),
  )

  it('is a number that leads to its words, and back', () => {
    expect(render('page', noted)).toBe(
      '<p>So they say<sup class="footnote"><a id="note-x-1-mark" href="#note-x-1" role="doc-noteref">1</a></sup>.</p>' +
        '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol><li id="note-x-1">' +
        'Report, p. 4 <a href="https://source.example/a?b=1" rel="noopener">https://source.example/a?b=1</a>. ' +
        '<a href="#note-x-1-mark" role="doc-backlink" aria-label="Back to the text">↩</a></li></ol></section>',
    )
  })

  it.each(away)('is a number and a list at the end away from the page (%s)', (channel) => {
    expect(render(channel, noted)).toMatch(/^<p>So they say<sup>1<\/sup>\.<\/p><hr><ol><li>Report.*<\/ol>$/)
  })

  it('counts through lists, tables and boxes in the order of the text', () => {
    const html = render(
      'page',
      { ...callout, content: [paragraph(footnote('one'))] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(footnote('two'))] }] },
      paragraph(footnote(' ')),
      paragraph(footnote('three')),
    )
    expect(
      [...html.matchAll(/<li id="note-x-(\d)">(\w+)/g)].map(([, at, words]) => `${at} ${words}`),
    ).toEqual(['1 one', '2 two', '3 three'])
  })

  it('never stands inside a link, where it could not be pressed', () => {
    const link = { type: 'link', attrs: { href: '/a' } }
    expect(render('page', paragraph(text('a', link), footnote('n'), text('b', link)))).toMatch(
      /<a href="\/a">a<\/a><sup.*<\/sup><a href="\/a">b<\/a>/,
    )
  })
})

describe('what stands apart', () => {
  const document = of(
    paragraph(text('Text'), footnote('Said by Sophea'), text('.')),
    button('/hidden-name'),
    callout,
    details,
  )

  it('is found by search and by the checks before publishing', () => {
    for (const words of [
      'Sophea',
      'Come and help',
      'Names changed.',
      'Please note',
      'Where to ask',
      'At the gate.',
    ]) {
      expect(toText(document)).toContain(words)
      expect(everyWordOf(document)).toContain(words)
    }
    expect(everyWordOf(document)).toContain('/hidden-name')
  })

  it('stays out of the middle of a sentence and out of an excerpt', () => {
    expect(toText(document)).toMatch(/^Text\.\n/)
    expect(excerptOf(document, 200)).not.toContain('Come and help')
  })
})

describe('HTML from outside', () => {
  const read = (html: string) => fromHtml(html, { picture: () => undefined })
  const blocks = (html: string) => read(html).document.content

  it.each([
    ['of this site', '<p class="call-to-action"><a href="/help/">Come and help</a></p>'],
    [
      'of WordPress',
      '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="/help/">Come and help</a></div></div>',
    ],
    [
      'of Ghost',
      '<div class="kg-card kg-button-card"><a href="/help/" class="kg-btn kg-btn-accent">Come and help</a></div>',
    ],
  ])('brings buttons %s', (_whose, html) => {
    expect(blocks(html)).toMatchObject([
      { type: 'callToAction', attrs: { href: '/help/' }, content: [{ text: 'Come and help' }] },
    ])
  })

  it('keeps a link in a sentence as a link, though its element is named like a button', () => {
    const html = '<p class="call-to-action">Read <a href="/help/">how</a> to help.</p>'
    expect(blocks(html)).toMatchObject([{ type: 'paragraph' }])
  })

  it('brings folded parts with their pictures and lists', () => {
    expect(blocks('<details><summary>More</summary><p>a</p><ul><li>b</li></ul></details>')).toMatchObject([
      {
        type: 'details',
        attrs: { summary: 'More' },
        content: [{ type: 'paragraph' }, { type: 'bulletList' }],
      },
    ])
  })

  it('brings callouts', () => {
    const html =
      '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind <b>this</b></div></div>'
    expect(blocks(html)).toMatchObject([
      { type: 'callout', attrs: { title: '💡' }, content: [{ type: 'paragraph' }] },
    ])
  })

  it('brings back everything that this site wrote itself', () => {
    const written = of(
      paragraph(text('So'), footnote('Report'), text('.')),
      button('/help/'),
      callout,
      details,
    )
    const html = toHtml(written, { channel: 'page', siteUrl: 'https://site.example', media: () => undefined })
    expect(read(html)).toMatchObject({ document: { content: written.content.map(unmarked) }, notes: [] })
  })

  it('takes a mark that leads to a text which leads back for a footnote, and no other link', () => {
    const html =
      '<p>One<sup data-fn="a1"><a href="#a1" id="a1-link">1</a></sup> and <a href="#far">2</a>.</p>' +
      '<ol class="wp-block-footnotes"><li id="a1">See <a href="https://source.example">there</a>. <a href="#a1-link">↩︎</a></li></ol>' +
      '<h2 id="far">Far</h2>'
    expect(blocks(html)).toMatchObject([
      {
        type: 'paragraph',
        content: [
          { text: 'One' },
          { type: 'footnote', attrs: { text: 'See https://source.example there.' } },
          { text: ' and ' },
          { text: '2' },
          { text: '.' },
        ],
      },
      { type: 'heading' },
    ])
  })
})

/** Texts without marks are written and read without the word. */
function unmarked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmarked)
  if (typeof value !== 'object' || value === null) return value
  const { marks, ...rest } = value as { marks?: unknown[] }
  const parts = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, unmarked(part)]))
  return marks?.length ? { ...parts, marks } : parts
}
