import { readTypedLink } from '#components/admin/editor/typed-link.ts'

it.each([
  ['example.org', 'https://example.org'],
  ['example.org/a?b=c', 'https://example.org/a?b=c'],
  ['name@example.org', 'mailto:name@example.org'],
  ['/about/', '/about/'],
  ['#place', '#place'],
  ['https://example.org', 'https://example.org'],
  ['tel:+85523', 'tel:+85523'],
])('understands %s', (typed, href) => {
  expect(readTypedLink(typed)).toBe(href)
})

it.each(['javascript:alert(1)', 'data:text/html,x', 'two words', '', 'ftp://example.org'])(
  'takes %p for no link',
  (typed) => {
    expect(readTypedLink(typed)).toBeUndefined()
  },
)
