import { SaxesParser } from 'saxes'
import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { author } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'
import { visit } from './visit.ts'

useDatabase()

beforeEach(async () => {
  await database().post.deleteMany()
  await site()
})

interface Found {
  name: string
  attributes: Record<string, string>
  text: string
}

/** Every element in order; a document that is not well-formed throws. */
function read(xml: string): Found[] {
  const found: Found[] = []
  const open: Found[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const inner = open.at(-1)
    if (inner) inner.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

const texts = (found: Found[], name: string) =>
  found.filter((element) => element.name === name).map(({ text }) => text)

test('the feed holds whole texts with authors, categories and pictures that say what they show', async () => {
  const [writer, second, cover, inText] = [
    await author({ name: 'Sokha & Co' }),
    await author({ name: 'Tevy' }),
    await picture(),
    await picture(),
  ]
  const body = {
    ...bodyOf(),
    content: [
      ...bodyOf('All of the text.').content,
      { type: 'picture', attrs: { mediaId: inText.id, alt: 'A hand & a needle', caption: '' } },
    ],
  }
  const row = await post({ title: 'Fish & <chips>', body, coverId: cover.id, coverAlt: 'A "green" machine' })
  await file(row, {
    authors: [writer, second],
    topics: [await topic({ name: 'Learn' })],
    tags: [await tag({ name: 'work' })],
    pictures: [cover, inText],
  })
  const answer = await visit('/feed.xml')
  expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  const found = read(answer.text)
  const url = `http://localhost:3000${row.path}`
  expect(texts(found, 'title')).toEqual(['Kapok Lane', 'Fish & <chips>'])
  expect(found.find(({ name }) => name === 'guid')).toMatchObject({
    text: url,
    attributes: { isPermaLink: 'true' },
  })
  expect(texts(found, 'dc:creator')).toEqual(['Sokha & Co', 'Tevy'])
  expect(texts(found, 'category')).toEqual(['Learn', 'work'])
  expect(texts(found, 'pubDate')).toEqual([row.publishedAt!.toUTCString()])
  expect(found.find(({ name }) => name === 'atom:link')?.attributes).toMatchObject({
    rel: 'self',
    href: 'http://localhost:3000/feed.xml',
  })
  const [html] = texts(found, 'content:encoded') as [string]
  expect(html).toContain('<p>All of the text.</p>')
  expect(html).toContain('alt="A hand &amp; a needle"')
  expect(html).toContain('alt="A &quot;green&quot; machine"')
  expect(html).toMatch(/src="http:\/\/localhost:3000\/media\//)
  expect(answer.tags).toEqual(
    expect.arrayContaining(['site', 'list', `post:${row.id}`, `media:${cover.id}`, `media:${inText.id}`]),
  )
})

test('an imported post keeps the name by which feed readers know it', async () => {
  await post({ guid: 'http://old.example/?p=12' })
  const guid = read((await visit('/feed.xml')).text).find(({ name }) => name === 'guid')
  expect(guid).toMatchObject({ text: 'http://old.example/?p=12', attributes: { isPermaLink: 'false' } })
})

test.each(['adult', 'child', 'not_sure'] as const)('of %s only the excerpt goes out', async (protection) => {
  await post({ protection, excerpt: 'Written for this.', body: bodyOf('Her whole story.') })
  await post({ protection, excerpt: '', body: bodyOf('Another whole story.') })
  const { text } = await visit('/feed.xml')
  expect(text).not.toContain('whole story')
  expect(text).not.toContain('content:encoded>')
  expect(texts(read(text), 'description').slice(1)).toEqual([
    'Read this post on Kapok Lane.',
    'Written for this. Read this post on Kapok Lane.',
  ])
})

test('topics with all below them, tags and authors have feeds of their own', async () => {
  const above = await topic({ slug: 'above' })
  const [below, named, writer] = [
    await topic({ parentId: above.id }),
    await tag({ slug: 'rest' }),
    await author({ slug: 'sokha' }),
  ]
  await file(await post({ title: 'inside' }), { topics: [below], tags: [named], authors: [writer] })
  await post({ title: 'outside' })
  for (const list of ['/topics/above', '/tags/rest', '/authors/sokha']) {
    const found = read((await visit(`${list}/feed.xml`)).text)
    expect(texts(found, 'title').slice(1)).toEqual(['inside'])
    expect(texts(found, 'link')[0]).toBe(`http://localhost:3000${list}`)
  }
})

test('characters that XML forbids are left out', async () => {
  await post({ title: 'A\u0001B\u{1f56f}' })
  expect(texts(read((await visit('/feed.xml')).text), 'title')).toContain('AB\u{1f56f}')
})

test.each(['/feed', '/feed/'])('%s leads to the feed', async (path) => {
  const answer = await visit(path)
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/feed.xml'])
})

test('the sitemap names posts and pages with their pictures', async () => {
  const cover = await picture()
  await file(await post({ path: '/ភាសា/', coverId: cover.id }), { pictures: [cover] })
  await post({ kind: 'page', path: '/about' })
  const found = read((await visit('/sitemap.xml')).text)
  expect(texts(found, 'loc')).toEqual(
    expect.arrayContaining([
      `http://localhost:3000${encodeURI('/ភាសា/')}`,
      'http://localhost:3000/about',
      'http://localhost:3000/',
    ]),
  )
  expect(texts(found, 'image:loc')).toEqual([
    expect.stringMatching(/^http:\/\/localhost:3000\/media\/.*\.jpg$/),
  ])
})

test('robots are welcome unless the site is hidden or a demonstration', async () => {
  expect((await visit('/robots.txt')).text).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  for (const hidden of [{ demonstration: true }, { hiddenFromSearchEngines: true }]) {
    await site({ demonstration: false, hiddenFromSearchEngines: false, ...hidden })
    expect((await visit('/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n')
  }
})

test('the icon is a drawing in the site’s colour', async () => {
  await site({ brandColour: '#123456' })
  const answer = await visit('/favicon.ico')
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(read(answer.text).some(({ attributes }) => attributes.fill === '#123456')).toBe(true)
})
