import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { attribute, byClass, byId, type Element, linksOf, textOf, type Visited, visit } from './visit.ts'

useDatabase()

const speaking = (interfaceLanguages: string[], languageChecks = {}) =>
  site({ demonstration: false, interfaceLanguages, languageChecks })

beforeAll(() => speaking(['en', 'ar']))

const alternates = (page: Visited) =>
  page
    .all((element) => element.tagName === 'link' && attribute(element, 'hreflang') !== undefined)
    .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')])

const spoken = (element: Element | undefined) => [attribute(element, 'lang'), attribute(element, 'dir')]

test('all translations name the same addresses, themselves among them, in the head', async () => {
  const english = await post({ path: '/lamp', title: 'A lamp' })
  const khmer = await post({ path: '/lamp-km', language: 'km', translationOf: english.id })
  const arabic = await post({ path: '/lamp-ar', language: 'ar', translationOf: english.id })
  await post({ path: '/lamp-fr', language: 'fr', translationOf: english.id, status: 'draft' })
  const pages = await Promise.all(['/lamp', '/lamp-km', '/lamp-ar'].map((path) => visit(path)))
  for (const page of pages) {
    expect(alternates(page)).toEqual([
      ['ar', 'http://localhost:3000/lamp-ar'],
      ['en', 'http://localhost:3000/lamp'],
      ['km', 'http://localhost:3000/lamp-km'],
      ['x-default', 'http://localhost:3000/lamp'],
    ])
    expect(page.tags).toEqual(expect.arrayContaining([english, khmer, arabic].map(({ id }) => `post:${id}`)))
  }
  const line = pages[0]!.all(byClass('translations'))[0]
  expect(textOf(line)).toBe('Also in العربية and ខ្មែរ')
  expect(
    pages[0]!
      .all('a')
      .filter((link) => attribute(link, 'hreflang'))
      .map(spoken),
  ).toEqual([
    ['ar', 'rtl'],
    ['km', 'ltr'],
  ])
})

test('a page of the site links to its translations too', async () => {
  const about = await post({ path: '/about', kind: 'page' })
  await post({ path: '/about-km', kind: 'page', language: 'km', translationOf: about.id })
  expect(linksOf(await visit('/about'))).toContain('/about-km')
  expect(alternates(await visit('/about-km')).at(-1)).toEqual(['x-default', 'http://localhost:3000/about'])
})

test('a post in one language alone names no other, but waits for a new one', async () => {
  const alone = await post({ path: '/alone' })
  const late = await post({ path: '/late', language: 'km', translationOf: alone.id, status: 'draft' })
  const page = await visit('/alone')
  expect(alternates(page)).toEqual([])
  expect(page.tags).toContain(`post:${alone.id}`)
  await database().post.update({ where: { id: late.id }, data: { status: 'published' } })
  await database().post.update({ where: { id: alone.id }, data: { status: 'draft' } })
  expect((await visit('/late')).tags).toContain(`post:${alone.id}`)
})

test('around an Arabic text the interface is Arabic where that is switched on', async () => {
  const { path, id } = await post({ language: 'ar', title: 'رسالة', commentsMode: 'held' })
  const page = await visit(path)
  expect(spoken(page.all('html')[0])).toEqual(['ar', 'rtl'])
  expect(spoken(page.all('header')[0])).toEqual([undefined, undefined])
  expect(textOf(page.all('button')[0])).toBe('أرسل التعليق')
  expect(textOf(page.all('time')[0])).toMatch(/مارس 2026/)
  const name = page.all((element) => attribute(element, 'rel') === 'home')[0]
  expect(
    spoken(name?.childNodes.find((child) => 'tagName' in child && child.tagName === 'span') as Element),
  ).toEqual(['en', 'ltr'])
  expect(page.tags).toContain(`post:${id}`)
})

test('around a Khmer text the interface is English, and says so, while Khmer is off', async () => {
  const { path } = await post({ language: 'km', title: 'ចំណងជើង' })
  const page = await visit(path)
  expect(spoken(page.all('html')[0])).toEqual(['km', 'ltr'])
  expect(spoken(page.all(byId('comments'))[0])).toEqual(['en', 'ltr'])
  expect(textOf(page.all('button')[0])).toBe('Post comment')
})

test('words about safety are English until somebody has checked the language', async () => {
  const { path } = await post({ language: 'ar', protection: 'adult' })
  const notes = async () =>
    (await visit(path)).all(byClass('form-note')).map((note) => [...spoken(note), textOf(note)])
  expect(await notes()).toContainEqual(['en', 'ltr', expect.stringMatching(/^We are not an emergency/)])
  await speaking(['en', 'ar'], { ar: 'Samira, May 2026' })
  expect(await notes()).toContainEqual([undefined, undefined, expect.stringMatching(/طوارئ/)])
  await speaking(['en', 'ar'])
})

test('a site in French speaks French on its lists where that is switched on', async () => {
  await site({ demonstration: false, language: 'fr', interfaceLanguages: ['fr'] })
  const page = await visit('/follow')
  expect(spoken(page.all('html')[0])).toEqual(['fr', 'ltr'])
  expect(textOf(page.all('h1')[0])).toBe('Comment suivre ce site')
  const lost = await visit('/nothing-here')
  expect(textOf(lost.all('h1')[0])).toBe('Il n’y a pas de page ici')
  await speaking(['en', 'ar'])
})
