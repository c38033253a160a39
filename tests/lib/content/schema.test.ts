import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import fc from 'fast-check'
import { documentLimits } from '#lib/content/limits.ts'
import { documentMarks, documentNodes } from '#lib/content/nodes.ts'
import { emptyDocument, parseDocument } from '#lib/content/schema.ts'
import { arbitraryDocument } from './arbitrary-document.ts'

const id = '0198C0DE-0000-7000-8000-000000000001'
const of = (...content: unknown[]) => ({ type: 'doc', version: 1, content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const linked = (href: string) =>
  of(paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }))

describe('a document', () => {
  it('may be empty', () => {
    expect(parseDocument(emptyDocument())).toEqual(emptyDocument())
  })

  it('stays the same when it is parsed again', () => {
    fc.assert(
      fc.property(arbitraryDocument, (json) => {
        const once = parseDocument(json)
        expect(parseDocument(once)).toEqual(once)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it.each([
    'https://a.example/x?y=1#z',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+85512345',
    '/about',
    '/',
    '#h-place',
  ])('may link to %s', (href) => {
    expect(parseDocument(linked(href))).toMatchObject(linked(href))
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'http:evil.example',
    'https:///x',
    'relative',
    '',
    '#',
    'file:///etc/passwd',
  ])('may not link to %j', (href) => {
    expect(() => parseDocument(linked(href))).toThrow(
      /content\[0\]\.content\[0\]\.marks\[0\]\.attrs\.href: This link/,
    )
  })

  it('says where it is wrong', () => {
    expect(() => parseDocument(of(paragraph(), { type: 'iframe' }))).toThrow(
      /^This text cannot be stored at content\[1\]/,
    )
    expect(() => parseDocument({ type: 'doc', content: [] })).toThrow(/version/)
    expect(() => parseDocument('text')).toThrow(/cannot be stored/)
  })

  it('drops attributes that it does not know', () => {
    const stored = parseDocument(
      of({ type: 'heading', attrs: { level: 3, onclick: 'x', textAlign: 'left' }, style: 'x' }),
    )
    expect(stored.content).toEqual([{ type: 'heading', attrs: { level: 3 }, content: [] }])
  })

  it('drops characters that the database refuses, and texts that were nothing else', () => {
    const stored = parseDocument(
      of(paragraph({ type: 'text', text: 'a\u0000b\u000bc\ud800' }, { type: 'text', text: '\u0000' })),
    )
    expect(stored.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'abc\ufffd' }] }])
  })

  it('stores html blocks sanitised', () => {
    const stored = parseDocument(
      of({ type: 'html', attrs: { html: '<p onclick=x>a</p><script>b</script>' } }),
    )
    expect(stored.content).toEqual([{ type: 'html', attrs: { html: '<p>a</p>' } }])
  })

  it('refuses a list item that begins with anything but a paragraph', () => {
    const item = { type: 'listItem', content: [{ type: 'horizontalRule' }] }
    expect(() => parseDocument(of({ type: 'bulletList', content: [item] }))).toThrow(
      /begins with a paragraph/,
    )
  })

  it.each([
    { provider: 'youtube', id: 'dQw4w9WgXcQ' },
    { provider: 'vimeo', id: '76979871' },
    { provider: 'vimeo', id: '76979871/8272103f6e' },
    { provider: 'peertube', id: '9c9de5e8-0a1e-484a-b099-e80766180a6d', host: 'tube.example.org' },
  ])('may show a video %j', (attrs) => {
    expect(() => parseDocument(of({ type: 'video', attrs }))).not.toThrow()
  })

  it.each([
    { provider: 'youtube', id: '../../evil' },
    { provider: 'youtube', id: 'dQw4w9WgXcQ', host: 'evil.example' },
    { provider: 'vimeo', id: '1?x' },
    { provider: 'peertube', id: '9c9de5e8-0a1e-484a-b099-e80766180a6d' },
    { provider: 'peertube', id: '9c9de5e8-0a1e-484a-b099-e80766180a6d', host: 'evil.example/x' },
    { provider: 'tiktok', id: '1' },
  ])('may not show a video %j', (attrs) => {
    expect(() => parseDocument(of({ type: 'video', attrs }))).toThrow()
  })

  it('knows a picture by the id of its media in one spelling', () => {
    const [picture] = parseDocument(of({ type: 'picture', attrs: { mediaId: id } })).content
    expect(picture).toEqual({
      type: 'picture',
      attrs: { mediaId: id.toLowerCase(), alt: '', decorative: false, caption: '', width: 'column' },
    })
    expect(() => parseDocument(of({ type: 'picture', attrs: { mediaId: '../x' } }))).toThrow(/mediaId/)
  })

  it('is refused in words when it is too deep, too long or of too many parts', () => {
    let deep: unknown = paragraph()
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] }
    expect(() => parseDocument(of(deep))).toThrow(`nested deeper than ${documentLimits.depth} levels`)
    const long = 'x'.repeat(documentLimits.characters + 1)
    expect(() => parseDocument(of(paragraph({ type: 'text', text: long })))).toThrow(/is longer than/)
    const many = Array.from({ length: documentLimits.nodes + 1 }, () => paragraph())
    expect(() => parseDocument(of(...many))).toThrow(/has more than/)
  })
})

describe('the table of nodes', () => {
  const whole = {
    listItem: { content: [paragraph()] },
    blockquote: { content: [paragraph()] },
    callout: { content: [paragraph()] },
    details: { content: [paragraph()] },
    tableCell: { content: [paragraph()] },
    tableHeader: { content: [paragraph()] },
    picture: { attrs: { mediaId: id.toLowerCase() } },
    video: { attrs: { provider: 'youtube', id: 'dQw4w9WgXcQ' } },
  }
  const around: Record<string, (node: unknown) => unknown> = {
    listItem: (node) => ({ type: 'bulletList', content: [node] }),
    tableCell: (node) => ({ type: 'table', content: [{ type: 'tableRow', content: [node] }] }),
    tableHeader: (node) => ({ type: 'table', content: [{ type: 'tableRow', content: [node] }] }),
    tableRow: (node) => ({ type: 'table', content: [node] }),
    hardBreak: (node) => paragraph(node),
    footnote: (node) => paragraph(node),
  }
  const lists = {
    bulletList: { content: [{ type: 'listItem', content: [paragraph()] }] },
    orderedList: { content: [{ type: 'listItem', content: [paragraph()] }] },
    table: { content: [{ type: 'tableRow', content: [] }] },
  }
  const names = Object.keys(documentNodes).filter((name) => name !== 'doc' && name !== 'text')

  it.each(names)('agrees with the schema about %s and its defaults', (name) => {
    const node = { type: name, ...whole[name as keyof typeof whole], ...lists[name as keyof typeof lists] }
    const stored = parseDocument(of((around[name] ?? ((alone) => alone))(node)))
    const given = (whole as Record<string, { attrs?: object }>)[name]?.attrs
    const attributes = { ...documentNodes[name as keyof typeof documentNodes].attributes, ...given }
    expect(firstNamed(name, stored)?.attrs ?? {}).toEqual(attributes)
  })

  it("uses Tiptap's names where Tiptap has them", () => {
    const tiptap = getSchema([StarterKit])
    for (const name of [
      'paragraph',
      'heading',
      'bulletList',
      'orderedList',
      'listItem',
      'blockquote',
      'horizontalRule',
      'codeBlock',
      'hardBreak',
    ]) {
      expect(Object.keys(tiptap.nodes)).toContain(name)
    }
    expect(Object.keys(tiptap.marks)).toEqual(expect.arrayContaining(Object.keys(documentMarks)))
  })
})

type AnyNode = { type: string; attrs?: object; content?: AnyNode[] }

function firstNamed(name: string, node: AnyNode): AnyNode | undefined {
  if (node.type === name) return node
  return node.content?.map((inside) => firstNamed(name, inside)).find(Boolean)
}
