import { find, tokenize } from '#components/admin/editor/addresses.ts'

it.each([
  ['https://lamp.example/a?b=1', 'https://lamp.example/a?b=1'],
  ['www.lamp.example', 'https://www.lamp.example'],
  ['help@lamp.example', 'mailto:help@lamp.example'],
])('knows %s', (text, href) => {
  expect(find(text)).toMatchObject([{ value: text, href, isLink: true, start: 0, end: text.length }])
})

it.each(['e.g.this', 'lamp.example', '1.5', 'he@', '@name', 'end.Next'])('takes %s for words', (text) => {
  expect(find(text)).toEqual([])
})

it('leaves the end of a sentence out of an address', () => {
  expect(find('See https://lamp.example/a.').map(({ value }) => value)).toEqual(['https://lamp.example/a'])
  expect(tokenize('(https://lamp.example/a)').map((part) => part.toObject().value)).toEqual([
    '(',
    'https://lamp.example/a',
    ')',
  ])
})
