import { SaxesParser } from 'saxes'
import { database } from '#lib/database/client.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { author } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'
import { attribute, visit } from './visit.ts'

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
  expect(texts(found, 'link')).toContain(url)
  expect(texts(found, 'title')).toEqual(['Kapok Lane', 'Fish & <chips>'])
  expect(found.find(({ name }) => name === 'guid')).toMatchObject({
    text: `urn:uuid:${row.id}`,
    attributes: { isPermaLink: 'false' },
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

describe('the same in three forms', () => {
  const formats = ['feed.xml', 'atom.xml', 'feed.json']

  test('Atom has what RFC 4287 asks for', async () => {
    const [writer, cover] = [await author({ name: 'Sokha' }), await picture()]
    const row = await post({ title: 'Fish & chips', language: 'km', coverId: cover.id, coverAlt: 'A hand' })
    await file(row, { authors: [writer], topics: [await topic({ name: 'Learn' })], pictures: [cover] })
    const answer = await visit('/atom.xml')
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const found = read(answer.text)
    expect(found[0]).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    })
    expect(texts(found, 'id')).toEqual(['http://localhost:3000/', `urn:uuid:${row.id}`])
    expect(texts(found, 'title')).toEqual(['Kapok Lane', 'Fish & chips'])
    expect(texts(found, 'updated')).toEqual([row.updatedAt.toISOString(), row.updatedAt.toISOString()])
    expect(texts(found, 'published')).toEqual([row.publishedAt!.toISOString()])
    expect(texts(found, 'name')).toEqual(['Kapok Lane', 'Sokha'])
    expect(found.find(({ name }) => name === 'entry')?.attributes['xml:lang']).toBe('km')
    expect(found.find(({ name }) => name === 'category')?.attributes.term).toBe('Learn')
    const links = found.filter(({ name }) => name === 'link').map(({ attributes }) => attributes)
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'alternate', 'enclosure'])
    expect(links[0]?.href).toBe('http://localhost:3000/atom.xml')
    expect(texts(found, 'content')[0]).toContain('<p>The text of post')
  })

  test('an empty Atom feed is one too', async () => {
    const found = read((await visit('/atom.xml')).text)
    expect(texts(found, 'updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  })

  test('an imported name that is no address becomes one for Atom', async () => {
    await post({ guid: 'post 12' })
    expect(texts(read((await visit('/atom.xml')).text), 'id')[1]).toBe('urn:lamplight:post%2012')
  })

  test('JSON has what JSON Feed 1.1 asks for', async () => {
    const [writer, cover] = [await author({ name: 'Sokha', slug: 'sokha-2' }), await picture()]
    const row = await post({ guid: 'http://old.example/?p=99', coverId: cover.id })
    await file(row, { authors: [writer], tags: [await tag({ name: 'work' })], pictures: [cover] })
    const answer = await visit('/feed.json')
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = JSON.parse(answer.text)
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Kapok Lane',
      home_page_url: 'http://localhost:3000/',
      feed_url: 'http://localhost:3000/feed.json',
      items: [
        {
          id: 'http://old.example/?p=99',
          url: `http://localhost:3000${row.path}`,
          title: row.title,
          date_published: row.publishedAt!.toISOString(),
          date_modified: row.updatedAt.toISOString(),
          authors: [{ name: 'Sokha', url: 'http://localhost:3000/authors/sokha-2' }],
          tags: ['work'],
          language: 'en',
        },
      ],
    })
    expect(feed.items[0].content_html).toContain('<p>The text of post')
    expect(feed.items[0].image).toMatch(/^http:\/\/localhost:3000\/media\/.*\.jpg$/)
  })

  test.each(formats)('%s gives nothing of people at risk but the excerpt', async (name) => {
    const cover = await picture()
    const body = bodyOf('Her whole story.')
    const row = await post({ protection: 'adult', excerpt: 'Written for this.', body, coverId: cover.id })
    await file(row, { pictures: [cover] })
    const { text } = await visit(`/${name}`)
    expect(text).toContain('Written for this.')
    expect(text).not.toContain('whole story')
    expect(text).not.toContain('/media/')
  })

  test.each(formats)('%s stands under topics, tags and authors', async (name) => {
    const [above, named, writer] = [await topic(), await tag(), await author()]
    await file(await post({ title: 'inside' }), { topics: [above], tags: [named], authors: [writer] })
    await post({ title: 'outside' })
    const lists = [`/topics/${above.slug}`, `/tags/${named.slug}`, `/authors/${writer.slug}`]
    for (const list of lists) {
      const { text, tags } = await visit(`${list}/${name}`)
      expect(text).toContain('inside')
      expect(text).not.toContain('outside')
      expect(tags).toEqual(expect.arrayContaining(['site', 'list']))
    }
    expect((await visit(`/topics/none/${name}`)).status).toBe(404)
  })

  test.each(formats)('%s is not sent again to who has it', async (name) => {
    await post()
    const etag = (await visit(`/${name}`)).headers.get('etag')!
    const again = await visit(`/${name}`, { 'if-none-match': `"other", ${etag}` })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    await post()
    expect((await visit(`/${name}`, { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('comments', () => {
  test.each(['/a/b/c', '/2010/12/13/slug/'])('under %s have a feed that its page names', async (path) => {
    const row = await post({ path, title: 'The post' })
    const said = { postId: row.id, status: 'approved' } as const
    const first = await comment({
      ...said,
      body: 'First & *best*',
      authorName: 'Ann',
      createdAt: new Date(1e12),
    })
    await comment({ ...said, body: 'Second', createdAt: new Date(2e12) })
    await comment({ postId: row.id, status: 'waiting', body: 'Unseen' })
    const page = await visit(path)
    const url = `${path.replace(/\/$/, '')}/feed.xml`
    expect(page.all('link').map((link) => attribute(link, 'href'))).toContain(url)
    const answer = await visit(url)
    const found = read(answer.text)
    expect(texts(found, 'title')).toEqual([
      'Comments on “The post” · Kapok Lane',
      expect.stringContaining('Comment by'),
      'Comment by Ann',
    ])
    expect(texts(found, 'guid')[1]).toBe(`urn:uuid:${first.id}`)
    expect(texts(found, 'link')[2]).toBe(`http://localhost:3000${path}?comment=${first.anchor}`)
    expect(texts(found, 'content:encoded')[1]).toBe('<p>First &amp; <em>best</em></p>')
    expect(answer.text).not.toContain('Unseen')
    expect(answer.tags).toContain(`post:${row.id}`)
    for (const name of ['atom.xml', 'feed.json']) {
      expect((await visit(url.replace('feed.xml', name))).text).toContain('Comment by Ann')
    }
  })

  test('of people at risk stay on the page', async () => {
    const row = await post({ path: '/hers', protection: 'child' })
    await comment({ postId: row.id, status: 'approved', body: 'I know her' })
    const { text } = await visit('/hers/feed.xml')
    expect(text).toContain('Read the comment in its place.')
    expect(text).not.toContain('I know her')
  })

  test('of people at risk are cut between words, and never most of them', async () => {
    const row = await post({ path: '/theirs', protection: 'adult' })
    const body = 'We prayed for everybody in this story tonight. '.repeat(20).trim()
    await comment({ postId: row.id, status: 'approved', body })
    const { text } = await visit('/theirs/feed.xml')
    expect(text).toMatch(/We prayed for everybody in this story tonight\. We .{1,60}\w… Read the comment/)
    expect(text).not.toContain('content:encoded>')
    expect(text.length).toBeLessThan(body.length + 1_500)
  })

  test('that their writers took away are left out', async () => {
    const row = await post({ path: '/taken' })
    const gone = { body: '', authorName: '', withdrawnAt: new Date() }
    await comment({ postId: row.id, status: 'approved', authorName: 'Ann' })
    await comment({ postId: row.id, status: 'approved', ...gone })
    const found = read((await visit('/taken/feed.xml')).text)
    expect(texts(found, 'guid')).toHaveLength(1)
  })

  test('move with their post, and end with it', async () => {
    const row = await post({ path: '/now' })
    await database().formerPath.create({ data: { path: '/then', postId: row.id } })
    await database().removedPath.create({ data: { path: '/gone' } })
    const moved = await visit('/then/atom.xml')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/now/atom.xml'])
    expect((await visit('/gone/feed.xml')).status).toBe(410)
    expect((await visit('/never/feed.xml')).status).toBe(404)
  })

  test('of what is withdrawn have no feed', async () => {
    await post({ path: '/secret', withdrawnAt: new Date() })
    expect((await visit('/secret/feed.xml')).status).toBe(404)
  })
})

test('the sitemap names the versions of a text in other languages', async () => {
  const original = await post({ path: '/lamp', language: 'en' })
  await post({ path: '/lampe', language: 'fr', translationOf: original.id })
  const found = read((await visit('/sitemap.xml')).text)
  const versions = found
    .filter(({ name }) => name === 'xhtml:link')
    .map(({ attributes }) => attributes.hreflang)
  expect(versions.sort()).toEqual(['en', 'en', 'fr', 'fr'])
})

test('a large sitemap is an index of parts, of which a new post changes the last', async () => {
  for (let first = 1; first <= 5_001; first += 1_000) {
    await database().$executeRaw`
      INSERT INTO post (id, path, title, body, status, published_at)
      SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, '/many/' || n, n::text, '{}', 'published', now()
        FROM generate_series(${first}::int, least(${first}::int + 999, 5001)) n`
  }
  const parts = texts(read((await visit('/sitemap.xml')).text), 'loc')
  expect(parts).toEqual(['lists', '1', '2'].map((part) => `http://localhost:3000/sitemap/${part}.xml`))
  expect(texts(read((await visit('/sitemap/lists.xml')).text), 'loc')).toContain('http://localhost:3000/')
  const first = (await visit('/sitemap/1.xml')).text
  expect(texts(read(first), 'loc')).toHaveLength(5_000)
  await post({ path: '/newest', publishedAt: new Date(0) })
  expect((await visit('/sitemap/1.xml')).text).toBe(first)
  expect(texts(read((await visit('/sitemap/2.xml')).text), 'loc')).toContain('http://localhost:3000/newest')
  for (const part of ['0.xml', '3.xml', 'x.xml', '1', '01.xml']) {
    expect((await visit(`/sitemap/${part}`)).status).toBe(404)
  }
})
