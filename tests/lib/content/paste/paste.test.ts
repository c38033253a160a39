import { parse } from 'parse5'
import { readPaste } from '#lib/content/paste/read-paste.ts'
import { readHtml } from '#lib/content/read-html.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { outlineOf } from './outline.ts'
import { clipboardOf, samples, seenIn } from './samples.ts'

it('knows how fifty clipboards are written', () => {
  expect(samples.length).toBeGreaterThanOrEqual(50)
})

it.each(samples)('reads %s as its writer saw it, with nothing lost in silence', (name) => {
  expect(outlineOf(readPaste(readHtml(clipboardOf(name))))).toBe(seenIn(name))
})

it.each(samples)('reads %s the same as a whole page, as a browser does', (name) => {
  const html = clipboardOf(name)
  expect(outlineOf(readPaste(parse(html)))).toBe(seenIn(name))
})

it.each(samples)('makes of %s what can be stored', (name) => {
  const { blocks } = readPaste(readHtml(clipboardOf(name)))
  const content = JSON.parse(
    JSON.stringify(blocks).replace(/pasted-\d+/g, '0198c0de-0000-7000-8000-000000000001'),
  )
  expect(parseDocument({ type: 'doc', version: 1, content }).content).toEqual(content)
})
