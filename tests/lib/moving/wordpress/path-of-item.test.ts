import { pathOfItem } from '#lib/moving/wordpress/path-of-item.ts'
import type { WxrItem } from '#lib/moving/wordpress/wxr-item.ts'

const now = new Date('2026-05-01T00:00:00Z')
const pages = new Map([
  ['1', { slug: 'about', parentId: '' }],
  ['2', { slug: 'team', parentId: '1' }],
  ['8', { slug: 'a', parentId: '9' }],
  ['9', { slug: 'b', parentId: '8' }],
])

const pathOf = (values: Partial<WxrItem>) =>
  pathOfItem(
    {
      id: '5',
      type: 'post',
      slug: 'hello',
      title: 'Hello there',
      link: '',
      date: null,
      ...values,
    } as WxrItem,
    { pages },
    now,
  )

test.each([
  ['https://blog.example/2010/12/13/hello/', '/2010/12/13/hello/'],
  ['https://blog.example/2010/12/13/hello', '/2010/12/13/hello'],
  ['http://blog.example/sub/index.php/2010/hello/', '/sub/index.php/2010/hello/'],
  ['https://blog.example/%e1%9e%80%e1%9e%bb/', '/កុ/'],
  ['https://blog.example/cafe%CC%81/', '/caf\u00e9/'],
  ['https://blog.example/កុ/', '/កុ/'],
  ['https://blog.example/100%25-sure/', '/100%-sure/'],
])('%s stays at %s', (link, path) => {
  expect(pathOf({ link })).toEqual({ path, kept: true })
})

test.each([
  ['', '/hello/'],
  ['https://blog.example/?p=5', '/hello/'],
  ['https://blog.example/?page_id=5', '/hello/'],
  ['https://blog.example/', '/hello/'],
  ['https://blog.example/a%2Fb/', '/hello/'],
  ['https://blog.example/a%00b/', '/hello/'],
  ['https://blog.example/a//b/', '/hello/'],
  [`https://blog.example/${'a'.repeat(2_100)}/`, '/hello/'],
  [`https://blog.example/${'a'.repeat(1_500)}/`, '/hello/'],
  ['mailto:somebody@blog.example', '/hello/'],
  ['javascript:alert(1)', '/hello/'],
])('%s gets an address from its slug', (link, path) => {
  expect(pathOf({ link })).toEqual({ path, kept: false })
})

test('an encoded slug is decoded, and one with broken encoding stays', () => {
  expect(pathOf({ slug: '%e1%9e%80' }).path).toBe('/ក/')
  expect(pathOf({ slug: 'broken-%e1%9' }).path).toBe('/broken-%e1%9/')
})

test('a page stands under its parents', () => {
  expect(pathOf({ type: 'page', slug: 'press', parentId: '2' }).path).toBe('/about/team/press/')
})

test('pages that are each other’s parents end somewhere', () => {
  expect(pathOf({ type: 'page', slug: 'press', parentId: '8' }).path).toBe('/b/a/press/')
})

test('a text without slug stands under its title', () => {
  expect(pathOf({ slug: '', date: new Date('2010-12-13T01:00:00Z') }).path).toBe('/2010/12/hello-there/')
  expect(pathOf({ slug: '', title: '', type: 'page' }).path).toBe('/untitled/')
})
