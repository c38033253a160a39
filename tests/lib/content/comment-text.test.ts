import fc from 'fast-check'
import { commentFromHtml } from '#lib/content/comment-from-html.ts'
import type { CommentInline } from '#lib/content/comment-inline.ts'
import { type CommentTree, commentLinks, commentToHtml, parseCommentText } from '#lib/content/comment-text.ts'
import { textOf } from '#lib/content/html-tree.ts'
import { readHtml } from '#lib/content/read-html.ts'
import { wordpressParagraphs } from '#lib/content/wordpress-paragraphs.ts'
import { dangersIn } from './dangers.ts'
import { payloads } from './payloads.ts'

const rel = 'rel="nofollow ugc noopener"'

describe('a comment', () => {
  it.each([
    ['a\nb\n\n\nc', '<p>a<br>b</p><p>c</p>'],
    ['> a\n> b\n\nc', '<blockquote><p>a<br>b</p></blockquote><p>c</p>'],
    ['> > a\n> b', '<blockquote><blockquote><p>a</p></blockquote><p>b</p></blockquote>'],
    ['>> a\nb', '<blockquote><blockquote><p>a</p></blockquote></blockquote><p>b</p>'],
    ['a\n- b\n- c\n  d\ne', '<p>a</p><ul><li>b</li><li>c<br>d</li></ul><p>e</p>'],
    ['> - a', '<blockquote><ul><li>a</li></ul></blockquote>'],
    ['this is *very* good', '<p>this is <em>very</em> good</p>'],
    ['*all of it*, (*this*)', '<p><em>all of it</em>, (<em>this</em>)</p>'],
    ['2 * 3 * 4, a*b*c, **x**, *open', '<p>2 * 3 * 4, a*b*c, **x**, *open</p>'],
    ['\\*a\\* and \\\\*b*', '<p>*a* and \\<em>b</em></p>'],
    ['\\> a\n\\- b', '<p>&gt; a<br>- b</p>'],
    ['¯\\_(ツ)_/¯ C:\\\\x', '<p>¯\\_(ツ)_/¯ C:\\\\x</p>'],
    ['-a', '<p>-a</p>'],
    ['<b>&amp;</b> "x"', '<p>&lt;b&gt;&amp;amp;&lt;/b&gt; &quot;x&quot;</p>'],
    ['', ''],
  ])('typed as %j', (text, html) => {
    expect(commentToHtml(text)).toBe(html)
  })

  it.each([
    ['See https://a.example/x.', 'https://a.example/x'],
    ['(https://a.example/x)', 'https://a.example/x'],
    ['https://a.example/A_(b)', 'https://a.example/A_(b)'],
    ['(see https://a.example/A_(b))!', 'https://a.example/A_(b)'],
    ['*https://a.example/*', 'https://a.example/'],
    ['https://a.example/*x*/y', 'https://a.example/*x*/y'],
    ['"http://a.example"', 'http://a.example'],
  ])('links the address in %j', (text, url) => {
    expect(commentLinks(text)).toEqual([url])
    expect(commentToHtml(text)).toContain(`<a href="${url}" ${rel}>${url}</a>`)
  })

  it.each([
    'javascript:alert(1)',
    'www.a.example',
    'xhttps://a.example',
    'https://',
    'ftp://a.example',
    'mailto:a@b.example',
  ])('does not link %s', (text) => {
    expect(commentLinks(text)).toEqual([])
  })

  it('finds links in quotes, lists and emphasis', () => {
    expect(commentLinks('> https://a.example/1\n- *https://a.example/2 x*')).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ])
  })

  it('shows long addresses shortened', () => {
    const url = `https://a.example/${'x'.repeat(100)}`
    expect(commentToHtml(url)).toBe(`<p><a href="${url}" ${rel}>${url.slice(0, 59)}…</a></p>`)
  })

  it('reads at most five quotes in each other', () => {
    expect(commentToHtml('>>>>>>> a')).toBe(
      `${'<blockquote>'.repeat(5)}<p>&gt;&gt; a</p>${'</blockquote>'.repeat(5)}`,
    )
  })

  const pieces = fc.oneof(
    fc.constantFrom(
      '*',
      '**',
      '>',
      '> ',
      '\n',
      '\n\n',
      '- ',
      '  ',
      '\\',
      'https://a.example/',
      '(',
      ')',
      '.',
      'a',
      ' ',
      '<',
      '"',
    ),
    fc.constantFrom(...payloads),
    fc.string({ maxLength: 5, unit: 'binary' }),
  )
  const typed = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

  it('holds no element of its own, whatever is typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const html = commentToHtml(text)
        expect(dangersIn(html)).toEqual([])
        const elements = html.replace(
          /<\/?(?:p|em|ul|li|blockquote)>|<br>|<a href="https?:[^"<>]*" rel="nofollow ugc noopener">|<\/a>/g,
          '',
        )
        expect(elements).not.toMatch(/[<>]/)
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  it.each([
    '*',
    '>',
    '> ',
    '\\',
    '- ',
    '\n',
    '*a ',
    ' *a',
    '**a',
    'https://a',
    'https://a ',
    'https://a.example/(',
    ')',
    ' ',
    '*a*',
    '\\*',
  ])('takes no longer than its length asks: %j', (piece) => {
    const before = performance.now()
    commentToHtml(piece.repeat(Math.ceil(100_000 / piece.length)))
    commentToHtml(`https://a.example/${piece.repeat(Math.ceil(100_000 / piece.length))}`)
    expect(performance.now() - before).toBeLessThan(1_500)
  })
})

describe('an imported comment', () => {
  it.each([
    ['<p>a</p><p>b<br>c</p>', 'a\n\nb\nc'],
    ['a<br><br>b', 'a\n\nb'],
    ['<b>a</b> <em>b</em>', '*a* *b*'],
    ['un<em>believ</em>able', 'unbelievable'],
    ['<em>a<br>b</em>', '*a*\n*b*'],
    ['<blockquote><p>a</p><blockquote>b</blockquote></blockquote><p>c</p>', '> a\n>\n> > b\n\nc'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c<br>d</li></ul>', '- a\n- b\n- c\n  d'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<a href="https://a.example/">x</a>', 'x (https://a.example/)'],
    ['<a href="https://a.example/">https://a.example/</a>', 'https://a.example/'],
    ['<a href="http://a.example/">a.example</a>', 'http://a.example/'],
    ['<a href="mailto:a@b.example">a@b.example</a>', 'a@b.example'],
    ['<a href="javascript:x">y</a>', 'y'],
    ['*a* &lt;b&gt; 2 * 3', '\\*a\\* <b> 2 * 3'],
    ['<p>&gt; a</p><p>- b</p>', '\\> a\n\n\\- b'],
    ['<h2>a</h2><table><tr><td>b</td><td>c</td></tr></table>', 'a\n\nb\n\nc'],
    ['<script>a</script>b<style>c</style>', 'b'],
  ])('%s', (html, text) => {
    expect(commentFromHtml(html)).toBe(text)
  })

  it('keeps the lines of a classic one', () => {
    expect(commentFromHtml(wordpressParagraphs('a\nb\n\n<em>c</em>'))).toBe('a\nb\n\n*c*')
  })

  const pieces = fc.oneof(
    fc.constantFrom(
      '<p>',
      '<br>',
      '<em>',
      '</em>',
      '<strong>',
      '<blockquote>',
      '</blockquote>',
      '<ul>',
      '<li>',
      '</ul>',
      '*',
      '\\',
      '&gt; ',
      '- ',
      'https://a.example/',
      ' ',
      'a',
      '**',
      '&#1;',
    ),
    fc.string({ maxLength: 5 }).map((text) => text.replace(/[<&]/g, '')),
  )

  it('loses no word', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const html = parts.join('')
        expect(lettersOf(wordsOf(parseCommentText(commentFromHtml(html))))).toBe(
          lettersOf(textOf(readHtml(html))),
        )
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  it('is safe and stays the same when it is read again', () => {
    for (const payload of payloads) expect(dangersIn(commentToHtml(commentFromHtml(payload)))).toEqual([])
  })

  it('keeps the shape of what was typed here', () => {
    const text = 'a *b* https://a.example/\nc\n\n> d\n>\n> > e\n\n- f\n- g'
    expect(commentFromHtml(commentToHtml(text))).toBe(text)
    expect(parseCommentText(text)).toHaveLength(3)
  })
})

function lettersOf(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, '')
}

function wordsOf(tree: CommentTree): string {
  const inline = (content: CommentInline[]): string =>
    content
      .map((part) => {
        if (part.type === 'emphasis') return inline(part.content)
        return part.type === 'text' ? part.text : part.type === 'link' ? part.url : ''
      })
      .join('')
  return tree
    .map((block) => {
      if (block.type === 'quote') return wordsOf(block.content)
      return block.type === 'list' ? block.items.map(inline).join('') : inline(block.content)
    })
    .join('')
}
