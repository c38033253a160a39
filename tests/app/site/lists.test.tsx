import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { author } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'
import { attribute, byClass, headLink, linksOf, textOf, type Visited, visit } from './visit.ts'

useDatabase()

beforeEach(async () => {
  await database().post.deleteMany()
  await database().topic.deleteMany()
  await site({ postsPerPage: 2 })
})

const titlesOf = (page: Visited) => page.all(byClass('card-words')).map((card) => textOf(card.childNodes[0]))

test('the front page shows the newest posts and leads on by real links', async () => {
  for (const title of ['one', 'two', 'three']) await post({ title })
  const front = await visit('/')
  expect(titlesOf(front)).toEqual(['three', 'two'])
  expect(front.all('main')).toHaveLength(1)
  expect(front.all('h1')).toHaveLength(1)
  expect(headLink(front, 'next')).toBe('http://localhost:3000/page/2')
  expect(headLink(front, 'canonical')).toBe('http://localhost:3000/')
  expect(linksOf(front)).toContain('/page/2')
  expect(front.tags).toEqual(expect.arrayContaining(['site', 'list']))
  const second = await visit('/page/2')
  expect(titlesOf(second)).toEqual(['one'])
  expect(headLink(second, 'prev')).toBe('http://localhost:3000/')
  expect(headLink(second, 'next')).toBeUndefined()
})

test('a card keeps in view what has to be seen, and says what the library says', async () => {
  const cover = await picture({ focalX: 78, focalY: 12, alt: 'A stall' })
  await file(await post({ coverId: cover.id }), { pictures: [cover] })
  const front = await visit('/')
  const [image] = front.all((node) => node.tagName === 'img' && attribute(node, 'class') === 'fx80 fy10')
  expect(attribute(image!, 'alt')).toBe('A stall')
  expect(front.text).toMatch(/\.fx80\{--fx:80%\}/)
  expect(front.text).toContain('object-position:var(--fx,50%) var(--fy,50%)')
  expect(front.text).not.toContain('.fx85')
})

test('the front page shows whole posts where the site wants that', async () => {
  await site({ frontPage: 'whole' })
  await post({ body: bodyOf('All of it stands here.') })
  const front = await visit('/')
  expect(textOf(front.all(byClass('body'))[0])).toBe('All of it stands here.')
  await site({ frontPage: 'cards' })
  expect((await visit('/')).text).not.toContain('All of it stands here.')
})

test.each(['/page/1', '/topics/a/', '/topics/a/page/1', '/archive/', '/follow/', '/page/1/'])(
  '%s is sent on to the one address of that list',
  async (path) => {
    await file(await post(), { topics: [await topic({ slug: 'a' })] })
    const page = await visit(path)
    expect(page.status).toBe(301)
    expect(page.headers.get('location')).toBe(path.replace(/\/$/, '').replace(/\/page\/1$/, '') || '/')
  },
)

test.each([
  '/page/2',
  '/page/0',
  '/page/01',
  '/page/x',
  '/topics/none',
  '/tags/none',
  '/authors/none',
  '/archive/2010/13',
  '/archive/2010/12',
  '/archive/x/01',
  '/topics/none/page/2',
  '/topics/none/feed.xml',
  '/topics/a/b/c',
])('%s is not there', async (path) => {
  await post()
  expect((await visit(path)).status).toBe(404)
})

test('a topic shows the posts of all below it, and leads down', async () => {
  const above = await topic({ slug: 'field', name: 'Field Notes' })
  const below = await topic({ slug: 'workroom', name: 'The workroom', parentId: above.id })
  const deepest = await topic({ slug: 'table', name: 'A table', parentId: below.id })
  await file(await post({ title: 'deep' }), { topics: [deepest, above] })
  await file(await post({ title: 'high' }), { topics: [above] })
  await post({ title: 'elsewhere' })
  const page = await visit('/topics/field')
  expect(titlesOf(page)).toEqual(['high', 'deep'])
  expect(linksOf(page)).toContain('/topics/workroom')
  expect(page.tags).toEqual(expect.arrayContaining([`topic:${above.id}`, `topic:${deepest.id}`]))
  expect(titlesOf(await visit('/topics/table'))).toEqual(['deep'])
  expect(textOf((await visit('/topics/table')).all(byClass('topic-line'))[0])).toBe(
    'Topic · Field Notes · The workroom',
  )
})

test('tags and authors have their lists, with further pages', async () => {
  const [named, writer, portrait] = [
    await tag({ slug: 'ការងារ', name: 'ការងារ' }),
    await author({ name: 'Sokha' }),
    await picture(),
  ]
  await database().author.update({ where: { id: writer.id }, data: { portraitId: portrait.id } })
  for (const title of ['one', 'two', 'three'])
    await file(await post({ title }), { tags: [named], authors: [writer] })
  const ofTag = await visit(`/tags/${encodeURIComponent('ការងារ')}`)
  expect(titlesOf(ofTag)).toEqual(['three', 'two'])
  expect(headLink(ofTag, 'next')).toBe(`http://localhost:3000/tags/${encodeURIComponent('ការងារ')}/page/2`)
  expect(ofTag.tags).toContain(`tag:${named.id}`)
  const ofAuthor = await visit(`/authors/${writer.slug}/page/2`)
  expect(titlesOf(ofAuthor)).toEqual(['one'])
  expect(ofAuthor.all('h1').map(textOf)).toEqual(['Sokha'])
  expect(ofAuthor.tags).toEqual(expect.arrayContaining([`author:${writer.id}`, `media:${portrait.id}`]))
})

test('months follow the clocks of the site', async () => {
  await post({ title: 'January there', publishedAt: new Date('2010-12-31T18:00:00Z') })
  await post({ title: 'December there', publishedAt: new Date('2010-12-31T16:00:00Z') })
  expect(titlesOf(await visit('/archive/2010/12'))).toEqual(['December there'])
  expect(titlesOf(await visit('/archive/2011/01'))).toEqual(['January there'])
  const archive = await visit('/archive')
  expect(linksOf(archive)).toEqual(expect.arrayContaining(['/archive/2010/12', '/archive/2011/01']))
})

test('a card says what its picture shows, and in which language it is', async () => {
  const cover = await picture()
  await file(await post({ coverId: cover.id, coverAlt: 'Jars', language: 'ar' }), { pictures: [cover] })
  const front = await visit('/')
  expect(attribute(front.all('img')[0], 'alt')).toBe('Jars')
  const heading = front.all('h2')[0]
  expect([attribute(heading, 'lang'), attribute(heading, 'dir')]).toEqual(['ar', 'rtl'])
  expect(front.tags).toContain(`media:${cover.id}`)
})

test('a menu leads where it says', async () => {
  await site({ menu: [{ label: 'About', url: '/about' }] })
  expect(linksOf(await visit('/'))).toContain('/about')
})

test('a stored menu with a link that may not be followed is left out, and the site stays up', async () => {
  await site({ title: 'Still here', menu: [{ label: 'Bad', url: 'javascript:alert(1)' }] })
  const front = await visit('/')
  expect(front.text).toContain('Still here')
  expect(front.text).not.toContain('javascript:')
})

test('how to follow is said in plain words with whole addresses', async () => {
  await file(await post(), { topics: [await topic({ slug: 'learn' })] })
  const page = await visit('/follow')
  expect(linksOf(page)).toEqual(
    expect.arrayContaining(['http://localhost:3000/feed.xml', 'http://localhost:3000/topics/learn/feed.xml']),
  )
})

test('an empty site has a front page', async () => {
  const front = await visit('/')
  expect(front.status).toBe(200)
  expect(front.text).toContain('Nothing has been published here yet.')
})
