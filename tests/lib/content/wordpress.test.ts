import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from '#lib/content/from-html.ts'
import { toHtml } from '#lib/content/to-html.ts'
import { toText } from '#lib/content/to-text.ts'
import { wordpressToHtml } from '#lib/content/wordpress.ts'
import { wordpressParagraphs } from '#lib/content/wordpress-paragraphs.ts'

const mediaId = '0198c0de-0000-7000-8000-000000000001'
const pictures = [
  { src: '/u/1.jpg', alt: 'one', caption: 'first' },
  { src: '/u/2.jpg', alt: 'two', caption: '' },
]
const read = (raw: string) =>
  wordpressToHtml(raw, { gallery: (ids) => (ids ? ids.map((id) => pictures[Number(id) - 1]!) : pictures) })
const documentOf = (raw: string) => fromHtml(read(raw).html, { picture: () => mediaId }).document
const shown = (raw: string) =>
  toHtml(documentOf(raw), { channel: 'page', siteUrl: 'https://site.example', media: () => undefined })
const flat = (html: string) => html.replace(/>\s*\n/g, '>').trim()

describe('classic text', () => {
  it.each([
    ['makes paragraphs of blank lines', 'a\n\nb\n \n\nc', '<p>a</p><p>b</p><p>c</p>'],
    ['keeps single line ends', 'a\nb\r\nc', '<p>a<br>b<br>c</p>'],
    ['does not double a break', 'a<br />\nb', '<p>a<br>b</p>'],
    [
      'lets block elements stand by themselves',
      'a\n<h2>b</h2>\nc\n\n<ul>\n<li>d</li>\n<li>e</li>\n</ul>\nf',
      '<p>a</p><h2>b</h2><p>c</p><ul><li>d</li><li>e</li></ul><p>f</p>',
    ],
    ['leaves preformatted text alone', '<pre>a\n\nb</pre>\nc', '<pre>a\n\nb</pre><p>c</p>'],
    ['leaves paragraphs that are there alone', '<p>a</p>\n\n<p>b\nc</p>', '<p>a</p><p>b<br>c</p>'],
    [
      'makes paragraphs in quotations',
      '<blockquote>a\n\nb</blockquote>',
      '<blockquote><p>a</p><p>b</p></blockquote>',
    ],
    ['does not break a single line in an element', '<div>a</div>', '<div>a</div>'],
    ['carries formatting over a blank line', '<em>a\n\nb</em> c', '<p><em>a</em></p><p><em>b</em> c</p>'],
    ['keeps line ends inside tags', 'a <a\nhref="/x">b</a>', '<p>a <a\nhref="/x">b</a></p>'],
    ['reads a lone sign as text', 'a < b\n\nc <', '<p>a < b</p><p>c <</p>'],
    ['makes nothing of nothing', ' \n\n ', ''],
  ])('%s', (_, raw, html) => {
    expect(flat(wordpressParagraphs(raw))).toBe(html)
  })

  it('takes no longer than its length asks', () => {
    const before = performance.now()
    for (const hostile of [
      '<',
      '<pre>',
      '<!--',
      '<em>\n\n',
      '<em>',
      '\n \n',
      '[caption]',
      '[a ',
      '<!-- wp:a ',
    ]) {
      read(hostile.repeat(20_000))
    }
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})

describe('block comments', () => {
  it('are taken away and what they hold is kept as it is', () => {
    expect(
      shown(
        '<!-- wp:paragraph {"align":"center"} -->\n<p>a\nb</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>c</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
      ),
    ).toBe('<p>a b</p><ul><li>c</li></ul>')
  })

  it('leave a bare address of an embed, which is a video', () => {
    const raw =
      '<!-- wp:embed {"url":"https://youtu.be/dQw4w9WgXcQ"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n</div><figcaption>c</figcaption></figure>\n<!-- /wp:embed -->'
    expect(documentOf(raw).content).toMatchObject([
      { type: 'video', attrs: { id: 'dQw4w9WgXcQ', caption: 'c' } },
    ])
  })

  it('may stand beside classic text', () => {
    expect(shown('a\n\nb\n<!-- wp:paragraph --><p>c</p><!-- /wp:paragraph -->\nd\n\ne')).toBe(
      '<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>',
    )
  })

  it('that stand for something made on the old site are noted', () => {
    expect(
      read('<!-- wp:latest-posts {"x":1} /--><!-- wp:more --><!--more--><!-- /wp:more -->').notes,
    ).toEqual([{ kind: 'block_left_out', detail: 'latest-posts' }])
  })
})

describe('shortcodes', () => {
  it.each([
    ['[caption id="a" width="300"]<img src="/u/1.jpg" alt="x" /> A <em>boat</em>[/caption]'],
    ['[caption width="300"]<a href="/u/1.jpg"><img src="/u/1.jpg" alt="x" /></a> A <em>boat</em>[/caption]'],
    ['[caption width="300" caption="A boat"]<img src="/u/1.jpg" alt="x" />[/caption]'],
  ])('give a picture its caption: %s', (raw) => {
    expect(documentOf(raw).content).toMatchObject([
      { type: 'picture', attrs: { mediaId, alt: 'x', caption: 'A boat' } },
    ])
  })

  it('make a gallery of the named pictures in their order, or of all', () => {
    expect(documentOf('a\n[gallery ids="2,1" columns="2"]\nb').content).toMatchObject([
      { type: 'paragraph' },
      { type: 'gallery', attrs: { columns: 2, items: [{ alt: 'two' }, { alt: 'one', caption: 'first' }] } },
      { type: 'paragraph' },
    ])
    expect(documentOf('[gallery]').content).toMatchObject([
      { attrs: { columns: 3, items: [{ alt: 'one' }, { alt: 'two' }] } },
    ])
  })

  it.each([
    '[youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;w=640]',
    '[youtube=http://www.youtube.com/watch?v=dQw4w9WgXcQ]',
    '[youtube id="dQw4w9WgXcQ"]',
    '[youtube]dQw4w9WgXcQ[/youtube]',
    '[embed width="100"]https://youtu.be/dQw4w9WgXcQ[/embed]',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ])('show a video: %s', (raw) => {
    expect(documentOf(`a\n\n${raw}\n\nb`).content).toMatchObject([
      { type: 'paragraph' },
      { type: 'video' },
      { type: 'paragraph' },
    ])
  })

  it('that nobody knows stay as text and are noted', () => {
    const raw = 'a [contact-form to="x"] b [sic] c [donate amount="5"]now[/donate]'
    expect(shown(raw)).toBe(
      '<p>a [contact-form to=&quot;x&quot;] b [sic] c [donate amount=&quot;5&quot;]now[/donate]</p>',
    )
    expect(read(raw).notes).toEqual([
      { kind: 'shortcode_left_as_text', detail: 'contact-form' },
      { kind: 'shortcode_left_as_text', detail: 'donate' },
    ])
  })

  it('that are written about are shown', () => {
    expect(shown('Use [[gallery]] here')).toBe('<p>Use [gallery] here</p>')
  })
})

describe('marks for the old site', () => {
  it('are taken away', () => {
    expect(shown('a\n<!--more Read on-->\nb\n\n<!--nextpage-->\nc')).toBe('<p>a</p><p>b</p><p>c</p>')
  })
})

const real = join(__dirname, '../../../../shared/fixtures/wxr')
const withRealExports = existsSync(real) ? describe : describe.skip

withRealExports('real exports', () => {
  it.each(['blog-2012-wxr11.xml', 'small-export.xml', 'wxr-utf-8-challenges.xml'])(
    'lose no word of %s',
    (file) => {
      const xml = readFileSync(`${real}/${file}`, 'utf8')
      for (const [, raw] of xml.matchAll(/<content:encoded><!\[CDATA\[(.*?)\]\]><\/content:encoded>/gs)) {
        const plain = raw!.replace(/\[\/?caption[^\]]*\]|<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' ')
        const text = JSON.stringify(documentOf(raw!)) + toText(documentOf(raw!))
        for (const word of plain.match(/[A-Za-z]{4,}/g) ?? []) expect(text).toContain(word)
      }
    },
  )
})
