import { parseRichText, richTextFromText, richTextToHtml } from '#lib/content/rich-text.ts'

const shown = (json: unknown) =>
  richTextToHtml(parseRichText(json), { channel: 'page', siteUrl: 'https://site.example' })
const of = (...content: unknown[]) => ({ type: 'doc', version: 1, content })

describe('a short text', () => {
  it('is made of plain text', () => {
    expect(shown(richTextFromText('<a>\r\nb\n\n\nc'))).toBe('<p>&lt;a&gt;<br>b</p><p>c</p>')
    expect(shown(richTextFromText(''))).toBe('')
  })

  it('has paragraphs, lists, bold, italic and links', () => {
    const item = {
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }],
    }
    expect(shown(of({ type: 'bulletList', content: [item] }))).toBe('<ul><li><strong>a</strong></li></ul>')
  })

  it('has nothing else', () => {
    expect(() => shown(of({ type: 'heading', attrs: { level: 2 } }))).toThrow(/content\[0\]/)
    const code = { type: 'text', text: 'a', marks: [{ type: 'code' }] }
    expect(() => shown(of({ type: 'paragraph', content: [code] }))).toThrow(/marks\[0\]/)
    const link = { type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }
    expect(() => shown(of({ type: 'paragraph', content: [link] }))).toThrow(/link is not allowed/)
  })
})
