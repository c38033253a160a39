import fc from 'fast-check'
import { fromHtml } from '#lib/content/from-html.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { toHtml } from '#lib/content/to-html.ts'
import { dangersIn } from './dangers.ts'
import { payloads } from './payloads.ts'

const mediaId = '0198c0de-0000-7000-8000-000000000001'
const read = (html: string) =>
  fromHtml(html, { picture: (src) => (src.endsWith('/known.jpg') ? mediaId : undefined) })
const blocks = (html: string) => read(html).document.content
const notes = (html: string) => read(html).notes
const known = {
  id: mediaId,
  width: 4,
  height: 3,
  sources: [{ width: 4, webp: '/media/a.webp', jpeg: '/media/a.jpg' }],
}
const again = (html: string) =>
  toHtml(read(html).document, {
    channel: 'page',
    siteUrl: 'https://site.example',
    media: () => known,
  }).replace(/ id="h-[^"]*"/g, '')

describe('HTML from outside', () => {
  it.each([
    ['paragraphs', '<p>a</p><p>b<br>c</p>'],
    ['formatting', '<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>'],
    ['links', '<p><a href="https://a.example/" rel="noopener">a</a> <a href="/b">b</a></p>'],
    ['headings', '<h2>a</h2><h3>b</h3><h4>c</h4>'],
    ['lists in lists', '<ul><li>a<ol start="3"><li>b</li></ol></li><li>c</li></ul>'],
    ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['rules', '<p>a</p><hr><p>b</p>'],
  ])('keeps %s', (_, html) => {
    expect(again(html)).toBe(html)
    expect(notes(html)).toEqual([])
  })

  it.each([
    ['the first and the last headings', '<h1>a</h1><h6>b</h6>', '<h2>a</h2><h4>b</h4>'],
    [
      'old names of formatting',
      '<p><b>a</b><i>b</i><del>c</del><tt>d</tt></p>',
      '<p><strong>a</strong><em>b</em><s>c</s><code>d</code></p>',
    ],
    ['loose text', 'a <div>b</div> c', '<p>a</p><p>b</p><p>c</p>'],
    ['line ends and spaces of the source', '<p>\n  a\n  <b> b </b>  c </p>', '<p>a <strong>b </strong>c</p>'],
    ['blank lines made of breaks', '<p>a<br><br>b<br></p>', '<p>a</p><p>b</p>'],
    ['empty paragraphs', '<p>&nbsp;</p><p>a</p><p><br></p>', '<p>a</p>'],
    [
      'formatting around blocks',
      '<b><p>a</p><p>b</p></b>',
      '<p><strong>a</strong></p><p><strong>b</strong></p>',
    ],
    ['formatting twice', '<b><strong>a</strong></b>', '<p><strong>a</strong></p>'],
    ['headings made bold by hand', '<h2><b>a</b></h2>', '<h2>a</h2>'],
    [
      'lists without items',
      '<ul>a<li>b</li><ul><li>c</li></ul></ul>',
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>',
    ],
    ['small digits', '<p>H<sub>2</sub>O 5 km<sup>2</sup></p>', '<p>H₂O 5 km²</p>'],
    ['preformatted text', '<pre>a\n  <b>b</b></pre>', '<pre tabindex="0"><code>a\n  b</code></pre>'],
    [
      'an address alone',
      '<p>https://a.example/x</p>',
      '<p><a href="https://a.example/x" rel="noopener">https://a.example/x</a></p>',
    ],
    ['nothing at all', ' \n ', ''],
  ])('reads %s', (_, html, expected) => {
    expect(again(html)).toBe(expected)
  })

  it('reads tables with head, spans and caption, and tables in their cells', () => {
    const html =
      '<table><caption>Wells</caption><thead><tr><th>a</th><th>b</th></tr></thead><tr><td colspan=2><table><tr><td>c</td></tr></table></td></tr></table>'
    expect(blocks(html)).toMatchObject([
      { type: 'paragraph', content: [{ text: 'Wells' }] },
      {
        type: 'table',
        content: [
          { content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] },
          { content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [{ type: 'table' }] }] },
        ],
      },
    ])
  })

  it('reads verse and pull quotes of the block editor', () => {
    expect(blocks('<pre class="wp-block-verse">a\nb</pre>')).toMatchObject([
      { type: 'verse', content: [{ text: 'a' }, { type: 'hardBreak' }, { text: 'b' }] },
    ])
    expect(
      blocks(
        '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>Srey</cite></blockquote></figure>',
      ),
    ).toMatchObject([{ type: 'pullQuote', attrs: { source: 'Srey' }, content: [{ text: 'a' }] }])
  })

  it('shows a picture that is stored, with its words and width', () => {
    expect(
      blocks(
        '<figure class="alignwide"><a href="/x/known.jpg"><img src="/x/known.jpg" alt="A boat"></a><figcaption>River <b>1</b></figcaption></figure>',
      ),
    ).toEqual([
      {
        type: 'picture',
        attrs: { mediaId, alt: 'A boat', decorative: false, caption: 'River 1', width: 'wide' },
      },
    ])
    expect(blocks('<p>a <img src="/x/known.jpg"> b</p>').map(({ type }) => type)).toEqual([
      'paragraph',
      'picture',
      'paragraph',
    ])
  })

  it('leaves a link in place of a picture that is not stored', () => {
    const html =
      '<p><img src="https://old.example/u/boat.jpg" alt="A boat"></p><img src="https://old.example/u/two.jpg"><img src="data:x" alt="y">'
    expect(again(html)).toBe(
      '<p><a href="https://old.example/u/boat.jpg" rel="noopener">A boat</a></p><p><a href="https://old.example/u/two.jpg" rel="noopener">two.jpg</a></p><p>y</p>',
    )
    expect(notes(html)).toEqual([
      { kind: 'picture_left_out', detail: 'https://old.example/u/boat.jpg' },
      { kind: 'picture_left_out', detail: 'https://old.example/u/two.jpg' },
      { kind: 'picture_left_out', detail: 'data:x' },
    ])
  })

  it('leaves nothing in place of a tracking pixel', () => {
    expect(again('<p>a<img src="https://t.example/p.gif" width="1" height="1"></p>')).toBe('<p>a</p>')
  })

  it('reads a smiley as what it stands for', () => {
    expect(again('<p>a <img class="wp-smiley" src="https://s.w.org/x.gif" alt=":)"></p>')).toBe('<p>a :)</p>')
  })

  it('reads galleries, those of many figures and old lists', () => {
    const one = '<li><figure><img src="/x/known.jpg" alt="a"><figcaption>c</figcaption></figure></li>'
    expect(blocks(`<ul class="wp-block-gallery columns-2">${one}${one}</ul>`)).toMatchObject([
      { type: 'gallery', attrs: { columns: 2, items: [{ caption: 'c' }, { alt: 'a' }] } },
    ])
    const figure = '<figure class="wp-block-image"><img src="/x/known.jpg"></figure>'
    expect(
      blocks(
        `<figure class="wp-block-gallery has-nested-images columns-default">${figure}${figure}<figcaption>All</figcaption></figure>`,
      ),
    ).toMatchObject([
      { type: 'gallery', attrs: { columns: 2 } },
      { type: 'paragraph', content: [{ text: 'All' }] },
    ])
  })

  it.each([
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe>',
    '<p><iframe src="//www.youtube-nocookie.com/embed/dQw4w9WgXcQ"></iframe></p>',
    '<object><param name="movie" value="http://www.youtube.com/v/dQw4w9WgXcQ&hl=en"><embed src="http://www.youtube.com/v/dQw4w9WgXcQ"></object>',
    '<embed src="http://www.youtube.com/v/dQw4w9WgXcQ">',
    '<p>https://youtu.be/dQw4w9WgXcQ</p>',
    '<p><a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a></p>',
    '<figure class="wp-block-embed"><div>\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n</div></figure>',
  ])('sees a video in %s', (html) => {
    expect(blocks(html)).toMatchObject([{ type: 'video', attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ' } }])
    expect(notes(html)).toEqual([])
  })

  it('leaves an address inside a sentence alone', () => {
    expect(blocks('<p>See https://youtu.be/dQw4w9WgXcQ now</p>')).toMatchObject([{ type: 'paragraph' }])
  })

  it('leaves a link in place of a player that it does not know', () => {
    const html = '<iframe src="https://maps.example/x" title="Where we are"></iframe>'
    expect(again(html)).toBe('<p><a href="https://maps.example/x" rel="noopener">Where we are</a></p>')
    expect(notes(html)).toEqual([{ kind: 'embed_left_out', detail: 'https://maps.example/x' }])
  })

  it('keeps what a document cannot say as HTML, with its pictures after it', () => {
    const html = '<dl><dt>a</dt><dd>b<img src="/x/known.jpg"></dd></dl>'
    expect(blocks(html)).toMatchObject([
      { type: 'html', attrs: { html: '<dl><dt>a</dt><dd>b</dd></dl>' } },
      { type: 'picture' },
    ])
    expect(notes(html)).toEqual([{ kind: 'kept_as_html', detail: 'dl' }])
  })

  it('says what it left out, once', () => {
    expect(
      notes('<p><u>a</u><u>b</u> <a href="page.html">c</a></p><form><input></form><script>x</script>'),
    ).toEqual([
      { kind: 'element_left_out', detail: 'form' },
      { kind: 'element_left_out', detail: 'input' },
      { kind: 'element_left_out', detail: 'script' },
      { kind: 'formatting_left_out', detail: 'u' },
      { kind: 'link_left_out', detail: 'page.html' },
    ])
  })

  const soup = fc
    .array(
      fc.oneof(
        fc.constantFrom(...payloads),
        fc.constantFrom(
          '<p>',
          '<b>',
          '</b>',
          '<ul>',
          '<li>',
          '<table>',
          '<tr>',
          '<td>',
          '<figure>',
          '<pre>',
          '<dl>',
          '<br>',
          '<a href="/x">',
          '<img src="/x/known.jpg">',
          '<figure class="gallery">',
          '</table>',
          '</ul>',
        ),
        fc.string({ maxLength: 8, unit: 'binary' }),
      ),
      { maxLength: 15 },
    )
    .map((parts) => parts.join(''))

  it('becomes a document that can be stored and shown safely, whatever it is', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { document } = read(html)
        expect(parseDocument(document)).toEqual(document)
        expect(dangersIn(again(html))).toEqual([])
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('survives elements nested thousands deep', () => {
    expect(JSON.stringify(blocks(`${'<ul><li><b><blockquote>'.repeat(3_000)}deep`))).toContain('deep')
  })
})
