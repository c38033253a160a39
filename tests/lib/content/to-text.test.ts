import { countWords } from '#lib/content/count-words.ts'
import { everyWordOf, mediaIdsOf } from '#lib/content/everything-in.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { excerptOf, readingMinutes, toText } from '#lib/content/to-text.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks })
const paragraph = (...words: string[]) => ({ type: 'paragraph', content: words.map((word) => text(word)) })
const of = (...content: unknown[]) => parseDocument({ type: 'doc', version: 1, content })
const item = { mediaId: id, alt: 'Sophea', caption: 'at home' }
const everything = of(
  { type: 'heading', content: [text('Title')] },
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [paragraph('one')] },
      { type: 'listItem', content: [paragraph('two')] },
    ],
  },
  {
    type: 'blockquote',
    content: [
      { type: 'gallery', attrs: { items: [item, item] } },
      { type: 'picture', attrs: item },
      paragraph('said'),
    ],
  },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [paragraph('a')] },
          { type: 'tableCell', content: [paragraph('b')] },
        ],
      },
    ],
  },
  {
    type: 'html',
    attrs: { html: '<dl><dt>x</dt><dd>y &amp; <a href="https://maria.example">z</a></dd></dl>' },
  },
  { type: 'paragraph', content: [text('linked', { type: 'link', attrs: { href: '/hidden-name' } })] },
)

describe('text of a document', () => {
  it('is what a reader reads, without the words of pictures', () => {
    expect(toText(everything)).toBe('Title\n\none\ntwo\n\nsaid\n\na\tb\n\nx y & z\n\nlinked')
  })

  it('holds every word for checks that must miss nothing', () => {
    for (const word of ['Sophea', 'at home', 'maria.example', '/hidden-name', 'Title'])
      expect(everyWordOf(everything)).toContain(word)
  })

  it('does not part a word that is half bold', () => {
    expect(toText(of({ type: 'paragraph', content: [text('So', { type: 'bold' }), text('phea')] }))).toBe(
      'Sophea',
    )
  })

  it('names each picture once', () => {
    expect(mediaIdsOf(everything)).toEqual([id])
  })
})

describe('an excerpt', () => {
  it('is the whole text when that is short', () => {
    expect(excerptOf(of({ type: 'heading', content: [text('Title')] }, paragraph('A short text.')), 50)).toBe(
      'A short text.',
    )
  })

  it('ends at the end of a word', () => {
    expect(excerptOf(of(paragraph('The river rose again, and then it fell.')), 20)).toBe('The river rose…')
  })

  it('ends at the end of a word in Khmer too', () => {
    const excerpt = excerptOf(of(paragraph('ភាសាខ្មែរគឺជាភាសាផ្លូវការរបស់ប្រទេសកម្ពុជា')), 15)
    expect(excerpt).toBe('ភាសាខ្មែរគឺជា…')
  })

  it('is the heading where there is nothing else', () => {
    expect(excerptOf(of({ type: 'heading', content: [text('Title')] }), 50)).toBe('Title')
  })
})

describe('counting', () => {
  it('counts words with and without spaces between them', () => {
    expect(countWords('One, two – three!')).toBe(3)
    expect(countWords('ភាសាខ្មែរគឺជាភាសា')).toBeGreaterThan(2)
  })

  it('says at least one minute', () => {
    expect(readingMinutes(of(paragraph('x')))).toBe(1)
    expect(readingMinutes(of(paragraph('word '.repeat(1_100))))).toBe(5)
  })
})
