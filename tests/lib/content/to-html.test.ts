import fc from 'fast-check'
import { type Document, parseDocument } from '#lib/content/schema.ts'
import { type Channel, toHtml } from '#lib/content/to-html.ts'
import { arbitraryDocument } from './arbitrary-document.ts'
import { dangersIn } from './dangers.ts'

const shown = '0198c0de-0000-7000-8000-000000000001'
const gone = '0198c0de-0000-7000-8000-000000000002'
const picture = {
  id: shown,
  width: 1600,
  height: 900,
  sources: [
    { width: 1600, webp: '/media/a-1600.webp', jpeg: '/media/a-1600.jpg' },
    { width: 800, webp: '/media/a-800.webp', jpeg: '/media/a-800.jpg' },
  ],
  credit: 'Dara Sok',
}
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks })
const link = (href: string) => ({ type: 'link', attrs: { href } })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const channels: Channel[] = ['page', 'preview', 'feed', 'letter', 'export']

function render(channel: Channel, ...content: unknown[]): string {
  return write(parseDocument({ type: 'doc', version: 1, content }), channel)
}

function write(document: Document, channel: Channel): string {
  return toHtml(document, {
    channel,
    siteUrl: 'https://site.example',
    media: (id) => (id === shown ? picture : undefined),
  })
}

describe('HTML of a document', () => {
  it.each(channels)('holds nothing that could run or load from elsewhere (%s)', (channel) => {
    fc.assert(
      fc.property(arbitraryDocument, (json) =>
        expect(dangersIn(write(parseDocument(json), channel))).toEqual([]),
      ),
      {
        seed: 1,
        numRuns: 150,
      },
    )
  })

  it('escapes text', () => {
    expect(render('page', paragraph(text('<b> & "x"')))).toBe('<p>&lt;b&gt; &amp; &quot;x&quot;</p>')
  })

  it('leaves out empty paragraphs', () => {
    expect(render('page', paragraph(), paragraph(text('a')))).toBe('<p>a</p>')
  })

  it('nests marks in one order and keeps a link whole', () => {
    const html = render(
      'page',
      paragraph(text('a', { type: 'bold' }, link('/x')), text('b', link('/x')), text('c', { type: 'code' })),
    )
    expect(html).toBe('<p><a href="/x"><strong>a</strong>b</a><code>c</code></p>')
  })

  it('marks links that leave the site', () => {
    expect(render('page', paragraph(text('a', link('https://other.example/'))))).toBe(
      '<p><a href="https://other.example/" rel="noopener">a</a></p>',
    )
    expect(render('page', paragraph(text('a', link('https://site.example/x'))))).not.toContain('rel=')
  })

  it('makes addresses whole away from the page, and leaves out places in it', () => {
    const content = paragraph(text('a', link('/x')), text('b', link('#h-y')))
    expect(render('feed', content)).toBe('<p><a href="https://site.example/x">a</a>b</p>')
    expect(render('page', content)).toBe('<p><a href="/x">a</a><a href="#h-y">b</a></p>')
  })

  it('gives headings ids of their own words on the page only', () => {
    const heading = (words: string) => ({ type: 'heading', attrs: { level: 3 }, content: [text(words)] })
    expect(render('page', heading('Who helps?'), heading('Who helps!'), heading('ជំនួយ'), heading('?'))).toBe(
      '<h3 id="h-who-helps">Who helps?</h3><h3 id="h-who-helps--2">Who helps!</h3><h3 id="h-ជំនួយ">ជំនួយ</h3><h3 id="h-section">?</h3>',
    )
    expect(render('letter', heading('Who'))).toBe('<h3>Who</h3>')
  })

  it('writes lists without needless paragraphs', () => {
    const item = (...content: unknown[]) => ({ type: 'listItem', content })
    const inner = {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [item(paragraph(text('b')), paragraph(text('c')))],
    }
    expect(render('page', { type: 'bulletList', content: [item(paragraph(text('a')), inner)] })).toBe(
      '<ul><li>a<ol start="3"><li><p>b</p><p>c</p></li></ol></li></ul>',
    )
  })

  it('writes quotations, verse, rules and code', () => {
    expect(render('page', { type: 'blockquote', content: [paragraph(text('a'))] })).toBe(
      '<blockquote><p>a</p></blockquote>',
    )
    expect(render('page', { type: 'verse', content: [text('a'), { type: 'hardBreak' }, text('b')] })).toBe(
      '<p class="verse">a<br>b</p>',
    )
    expect(render('page', { type: 'horizontalRule' })).toBe('<hr>')
    expect(render('feed', { type: 'codeBlock', content: [{ type: 'text', text: '\n<a>' }] })).toBe(
      '<pre><code>\n&lt;a&gt;</code></pre>',
    )
  })

  it('sets a pull quote aside on the page and quotes it elsewhere', () => {
    const quote = { type: 'pullQuote', attrs: { source: 'Srey' }, content: [text('a')] }
    expect(render('page', quote)).toBe('<aside class="pull-quote"><p>a</p><p class="source">Srey</p></aside>')
    expect(render('letter', quote)).toBe('<blockquote><p>a</p><p class="source">Srey</p></blockquote>')
  })

  it('offers a picture in sizes on the page', () => {
    const html = render('page', {
      type: 'picture',
      attrs: { mediaId: shown, alt: 'A "boat"', caption: 'River', width: 'wide' },
    })
    expect(html).toBe(
      '<figure class="picture wide"><picture>' +
        '<source type="image/webp" srcset="/media/a-800.webp 800w, /media/a-1600.webp 1600w" sizes="(min-width: 74rem) 66rem, (min-width: 64rem) 60rem, (min-width: 45rem) 40rem, 90vw">' +
        '<img src="/media/a-800.jpg" srcset="/media/a-800.jpg 800w, /media/a-1600.jpg 1600w" sizes="(min-width: 74rem) 66rem, (min-width: 64rem) 60rem, (min-width: 45rem) 40rem, 90vw"' +
        ' alt="A &quot;boat&quot;" width="1600" height="900" loading="lazy" decoding="async"></picture>' +
        '<figcaption>River <span class="credit">Dara Sok</span></figcaption></figure>',
    )
  })

  it('sends a picture as one plain JPEG away from the page', () => {
    const html = render('letter', { type: 'picture', attrs: { mediaId: shown, alt: 'A boat' } })
    expect(html).toContain(
      '<img src="https://site.example/media/a-800.jpg" alt="A boat" width="600" height="338">',
    )
    expect(html).not.toMatch(/lazy|srcset|webp/)
  })

  it('says nothing of a decorative picture to who cannot see it', () => {
    expect(
      render('page', { type: 'picture', attrs: { mediaId: shown, alt: 'A boat', decorative: true } }),
    ).toContain(' alt="" ')
  })

  it.each(channels)('says what the library says where the post says nothing (%s)', (channel) => {
    const known = { ...picture, alt: 'A stall' }
    const saying = (attrs: object) =>
      toHtml(
        parseDocument({
          type: 'doc',
          version: 1,
          content: [{ type: 'picture', attrs: { mediaId: shown, ...attrs } }],
        }),
        { channel, siteUrl: 'https://site.example', media: () => known },
      )
    expect(saying({})).toContain(' alt="A stall" ')
    expect(saying({ alt: ' ' })).toContain(' alt="A stall" ')
    expect(saying({ alt: 'A boat' })).toContain(' alt="A boat" ')
    expect(saying({ decorative: true })).toContain(' alt="" ')
  })

  it('writes a gallery of any length', () => {
    const items = Array.from({ length: 1_200 }, () => ({ mediaId: shown, alt: 'x' }))
    expect(render('page', { type: 'gallery', attrs: { items } }).match(/<figure/g)).toHaveLength(1_200)
  })

  it.each(channels)('leaves out a picture that is gone with all its words (%s)', (channel) => {
    const item = { mediaId: gone, alt: 'Sophea', caption: 'Sophea at home' }
    expect(
      render(channel, { type: 'picture', attrs: item }, { type: 'gallery', attrs: { items: [item] } }),
    ).toBe('')
  })

  it('writes a gallery as figures, with a class for its columns', () => {
    const item = { mediaId: shown, alt: 'x', caption: 'y' }
    const html = render('page', {
      type: 'gallery',
      attrs: { items: [item, { ...item, mediaId: gone }, item], columns: 2 },
    })
    expect(html).toMatch(/^<div class="gallery columns-2"><figure class="picture">/)
    expect(html.match(/<figure/g)).toHaveLength(2)
    expect(html).not.toContain('style=')
  })

  it.each(channels)('shows a video as a card that loads nothing (%s)', (channel) => {
    const html = render(channel, {
      type: 'video',
      attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ', title: 'A day', caption: 'c' },
    })
    expect(html).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener"')
    expect(html).toContain('A day</span> <span class="video-action">Watch on YouTube</span>')
    expect(html).not.toMatch(/iframe|<img|src=/)
  })

  it('lets a wide table be scrolled and named on the page', () => {
    const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] })
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Year'), cell('tableHeader', 'Wells')] },
        {
          type: 'tableRow',
          content: [cell('tableHeader', '2010'), { ...cell('tableCell', '4'), attrs: { colspan: 2 } }],
        },
      ],
    }
    const inside =
      '<table><thead><tr><th scope="col">Year</th><th scope="col">Wells</th></tr></thead>' +
      '<tbody><tr><th scope="row">2010</th><td colspan="2">4</td></tr></tbody></table>'
    expect(render('page', table)).toBe(
      `<div class="table" tabindex="0" role="region" aria-label="Table: Year, Wells">${inside}</div>`,
    )
    expect(render('feed', table)).toBe(inside)
  })

  it('sanitises html blocks again, for rows that are older than a rule', () => {
    const stored: Document = {
      type: 'doc',
      version: 1,
      content: [{ type: 'html', attrs: { html: '<p onclick=x>a<a href="/y">b</a></p>' } }],
    }
    expect(write(stored, 'page')).toBe('<section class="imported"><p>a<a href="/y">b</a></p></section>')
    expect(write(stored, 'feed')).toBe(
      '<section class="imported"><p>a<a href="https://site.example/y">b</a></p></section>',
    )
  })
})
