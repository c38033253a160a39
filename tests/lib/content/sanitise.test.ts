import fc from 'fast-check'
import { sanitiseHtml } from '#lib/content/sanitise.ts'
import { dangersIn } from './dangers.ts'
import { payloads } from './payloads.ts'

const fragment = fc.oneof(
  fc.constantFrom(...payloads),
  fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table>',
    '<tr>',
    '<td>',
    '<li>',
    '<ul>',
    '</ul>',
    '<a href="/x">',
    '<pre>\n\n\n',
    '<!--',
    '-->',
    '<h1>',
    '<center>',
    '&lt;',
    '&#60;',
    '\r\n',
    '\f',
    ' align="right"',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
)
const soup = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''))

describe('sanitised HTML', () => {
  it.each(payloads)('holds nothing that could run: %s', (payload) => {
    expect(dangersIn(sanitiseHtml(payload))).toEqual([])
  })

  it('holds nothing that could run, whatever comes in', () => {
    fc.assert(
      fc.property(soup, (html) => expect(dangersIn(sanitiseHtml(html))).toEqual([])),
      { seed: 1, numRuns: 500 },
    )
  })

  it('is not changed by a second round', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const once = sanitiseHtml(html)
        expect(sanitiseHtml(once)).toBe(once)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('keeps what text is made of', () => {
    const html = '<p>H<sub>2</sub>O <strong>now</strong></p><dl><dt>a</dt><dd>b</dd></dl>'
    expect(sanitiseHtml(html)).toBe(html)
  })

  it('marks links that leave the site and drops other attributes of links', () => {
    expect(
      sanitiseHtml('<a href="https://a.example" target="_blank" rel="opener">x</a><a href="/y">y</a>'),
    ).toBe('<a href="https://a.example" rel="noopener">x</a><a href="/y">y</a>')
  })

  it('drops ids, styles and classes but alignment', () => {
    expect(sanitiseHtml('<p id="reply" class="alignright big" style="color:red">x</p>')).toBe(
      '<p class="align-right">x</p>',
    )
    expect(sanitiseHtml('<center>x</center><p align="CENTER">y</p>')).toBe(
      '<div class="align-center">x</div><p class="align-center">y</p>',
    )
  })

  it('leaves the page its one first heading', () => {
    expect(sanitiseHtml('<h1>a</h1><h6>b</h6>')).toBe('<h2>a</h2><h4>b</h4>')
  })

  it('drops pictures, so that nothing is fetched from elsewhere', () => {
    expect(sanitiseHtml('<p>a<img src="https://tracker.example/x.gif">b</p>')).toBe('<p>ab</p>')
  })

  it('keeps the text of a table cell that has no table', () => {
    expect(sanitiseHtml('<td>x</td>')).toBe('x')
  })

  it('survives elements nested thousands deep', () => {
    expect(sanitiseHtml(`${'<div><b>'.repeat(5_000)}deep`)).toContain('deep')
  })
})
