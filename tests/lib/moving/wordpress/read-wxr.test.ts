import { readWxr } from '#lib/moving/wordpress/read-wxr.ts'
import { surveyWxr } from '#lib/moving/wordpress/survey.ts'
import { textIn, type XmlElement } from '#lib/moving/wordpress/xml-element.ts'
import { exportOf, fileOf, item, wxr } from '../../../factories/wxr.ts'

async function elementsOf(file: string): Promise<XmlElement[]> {
  const elements: XmlElement[] = []
  for await (const element of readWxr(file)) elements.push(element)
  return elements
}

async function refusal(text: string | Uint8Array, name?: string): Promise<string> {
  const error = await surveyWxr(fileOf(text, name)).catch((thrown: Error) => thrown)
  return error instanceof Error ? error.message : 'It was taken.'
}

test('a split CDATA section is one text', async () => {
  const [found] = (await elementsOf(exportOf(item({ content: 'a ]]]]><![CDATA[> b' })))).filter(
    ({ name }) => name === 'item',
  )
  expect(textIn(found!, 'content:encoded')).toBe('a ]]> b')
})

test('a CDATA section that was not split is read on', async () => {
  const elements = await elementsOf('tests/fixtures/wxr/plain-1.1.xml')
  const found = elements.find(({ name }) => name === 'item')
  expect(textIn(found!, 'content:encoded')).toBe('An export of then did not split <![CDATA[ this  :)]]>')
})

test('e-mails, IP addresses and metadata of comments are not read', async () => {
  const read = JSON.stringify(await elementsOf('tests/fixtures/wxr/river-1.2.xml'))
  expect(read).not.toMatch(/reader\d+@secret|sokha@secret|203\.0\.113|akismet/)
})

test('forbidden control characters become spaces', async () => {
  const elements = await elementsOf(exportOf(item({ title: 'one\u000btwo\u0000' })))
  expect(textIn(elements.at(-1)!, 'title')).toBe('one two')
})

test('the encoding that the file names is followed', async () => {
  const text = wxr(item({ title: 'café' })).replace('UTF-8', 'ISO-8859-1')
  const elements = await elementsOf(fileOf(Buffer.from(text, 'latin1')))
  expect(textIn(elements.at(-1)!, 'title')).toBe('café')
  expect(await refusal(wxr('').replace('UTF-8', 'x-martian'))).toMatch(/“x-martian”, which is not known here/)
})

test('letters that fall between two pieces of the file stay whole', async () => {
  const title = 'កុមារ '.repeat(20_000).trim()
  const elements = await elementsOf(exportOf(item({ title })))
  expect(textIn(elements.at(-1)!, 'title')).toBe(title)
})

test('a damaged file is refused with its line and column', async () => {
  expect(await refusal(wxr('<item><title>x</titel></item>'))).toBe(
    'The file is damaged at line 7, column 23 (unexpected close tag), so nothing was brought.',
  )
  const shifted = await refusal(`\n\n${wxr('<item><title>x</titel></item>')}`)
  expect(shifted).toMatch(/line 9, column 23/)
})

test('a file that was cut short is refused with its end', async () => {
  const whole = wxr(item({ title: 'Half' }))
  expect(await refusal(whole.slice(0, whole.indexOf('Half') + 2))).toMatch(
    /^The file ends too early, at line \d+, column \d+, inside <(?:item|title)>, so nothing was brought/,
  )
})

test('a DOCTYPE is refused, and its entities never grow', async () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  const text = wxr('<item><title>&b;</title></item>').replace('?>', `?>${bomb}`)
  expect(await refusal(text)).toMatch(/^The file is damaged at line 1, column \d+ \(it has a DOCTYPE/)
})

test.each([
  ['an empty file', '', /the file is empty/],
  ['a web page', '<!DOCTYPE html><html><body>x</body></html>', /it is a web page/],
  ['another format', '{"db": []}', /it is not XML/],
  [
    'an Atom feed',
    '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
    /it begins with <feed> and not with <rss>/,
  ],
  ['a feed', '<rss><channel><title>x</title><item><title>y</title></item></channel></rss>', /it is a feed/],
  ['a ZIP archive', 'PK\u0003\u0004rest', /it is a ZIP archive/],
  ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), /it is a compressed file/],
])('%s is no export', async (_, text, words) => {
  expect(await refusal(text)).toMatch(words)
})

test('a version that is no number is refused', async () => {
  const text = wxr('').replace('<wp:wxr_version>1.2', '<wp:wxr_version>abc')
  expect(await refusal(text)).toMatch(/line 5, column 17 \(the version of the export is not a number\)/)
})

test('elements without end of depth are refused', async () => {
  expect(await refusal(wxr(`<item>${'<a>'.repeat(100)}`))).toMatch(/more than 64 deep/)
})

test('a file that is not there is told so', async () => {
  await expect(surveyWxr('/nowhere/export.xml')).rejects.toThrow('There is no file /nowhere/export.xml.')
  await expect(surveyWxr('tests')).rejects.toThrow('tests is a folder')
})
