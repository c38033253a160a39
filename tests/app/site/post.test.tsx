import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { author } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'
import { attribute, byClass, byId, elementsOf, headLink, linksOf, meta, textOf, visit } from './visit.ts'

useDatabase()

beforeAll(() => site({ demonstration: false }))

async function wholePost(values: Parameters<typeof post>[0] = {}) {
  const [writer, cover, portrait] = [
    await author({ name: 'Sokha Merrin' }),
    await picture({ credit: 'Ines' }),
    await picture(),
  ]
  await database().author.update({
    where: { id: writer.id },
    data: {
      portraitId: portrait.id,
      bio: JSON.parse(JSON.stringify(richTextFromText('She mends what she can.'))),
      links: [
        { label: 'Her list', url: 'https://books.example' },
        { label: 'Bad', url: 'javascript:alert(1)' },
      ],
    },
  })
  const row = await post({
    coverId: cover.id,
    coverAlt: 'A green machine',
    coverCaption: 'By the window',
    ...values,
  })
  const under = { topic: await topic({ name: 'Field Notes' }), tag: await tag({ name: 'work' }) }
  await file(row, { topics: [under.topic], tags: [under.tag], authors: [writer], pictures: [cover] })
  return { row, writer, cover, portrait, ...under }
}

test('a post stands at its own path with the marks that others hold on to', async () => {
  const { row, writer, cover, portrait, topic, tag } = await wholePost({
    path: '/2010/12/13/slug/',
    title: 'The <b>Fifth</b>',
  })
  const page = await visit('/2010/12/13/slug/')
  expect(page.status).toBe(200)
  expect(page.all('main')).toHaveLength(1)
  const article = page.all('article')[0]!
  expect((article.parentNode as { tagName?: string }).tagName).toBe('main')
  expect(page.all('h1').map(textOf)).toEqual(['The <b>Fifth</b>'])
  expect(attribute(page.all('time')[0], 'datetime')).toBe(row.publishedAt!.toISOString())
  expect(textOf(page.all('time')[0])).toMatch(/1 March 2026 16:00 GMT\+7/)
  const byline = page.all((element) => element.tagName === 'a' && attribute(element, 'rel') === 'author')
  expect(byline.map((link) => attribute(link, 'href'))).toContain(`/authors/${writer.slug}`)
  expect(textOf(page.all(byClass('body'))[0])).toBe(`The text of ${row.excerpt.slice(5, -6)}.`)
  expect(textOf(page.all(byId('about-the-author'))[0])).toContain('She mends what she can.')
  expect(linksOf(page)).toEqual(
    expect.arrayContaining([
      `/topics/${topic.slug}`,
      `/tags/${tag.slug}`,
      '/follow',
      'https://books.example',
    ]),
  )
  for (const mark of ['main', 'about-the-author', 'comments', 'reply']) {
    expect([mark, page.all(byId(mark))]).toEqual([mark, [expect.anything()]])
  }
  expect(page.text).not.toContain('javascript:')
  const image = page.all('img')[0]!
  expect(Object.fromEntries(image.attrs.map(({ name, value }) => [name, value]))).toMatchObject({
    alt: 'A green machine',
    width: '1280',
    height: '960',
    srcset: expect.stringMatching(/320w, .*1280w$/),
    sizes: expect.any(String),
  })
  expect(textOf(page.all('figcaption')[0])).toMatch(/By the window.*Ines/)
  expect(page.tags).toEqual(
    expect.arrayContaining([
      'site',
      `post:${row.id}`,
      `author:${writer.id}`,
      `topic:${topic.id}`,
      `tag:${tag.id}`,
      `media:${cover.id}`,
      `media:${portrait.id}`,
    ]),
  )
})

test('the head says what the page is', async () => {
  const { row, cover } = await wholePost({ path: '/ភាសា/ខ្មែរ', language: 'km', title: 'ចំណងជើង' })
  const page = await visit(encodeURI(row.path))
  const url = `http://localhost:3000${encodeURI(row.path)}`
  expect(attribute(page.all('html')[0], 'lang')).toBe('km')
  expect(headLink(page, 'canonical')).toBe(url)
  expect(meta(page, 'og:url')).toBe(url)
  expect(meta(page, 'og:type')).toBe('article')
  expect(meta(page, 'og:image')).toMatch(/^http:\/\/localhost:3000\/-\/share\/.*\.jpg$/)
  expect(meta(page, 'description')).toBe(row.excerpt)
  expect(meta(page, 'robots')).toBeUndefined()
  const data = JSON.parse(textOf(page.all('script')[0]))['@graph'] as Record<string, unknown>[]
  expect(data.map((thing) => thing['@type'])).toEqual(['NGO', 'BlogPosting', 'BreadcrumbList'])
  expect(data[1]).toMatchObject({
    headline: 'ចំណងជើង',
    url,
    author: [{ '@type': 'Person', name: 'Sokha Merrin' }],
  })
  expect(page.tags).toContain(`media:${cover.id}`)
})

test('a title cannot break out of the data block', async () => {
  const row = await post({ title: '</script><script>alert(1)</script>' })
  const page = await visit(row.path)
  expect(page.all('script').filter((script) => attribute(script, 'src') === undefined)).toHaveLength(1)
  expect(JSON.parse(textOf(page.all('script')[0]))['@graph'][1].headline).toBe(row.title)
})

test('a page written from right to left says so', async () => {
  const row = await post({ language: 'ar', title: 'رسالة' })
  const page = await visit(row.path)
  expect(attribute(page.all('html')[0], 'dir')).toBe('rtl')
  expect(attribute(page.all('header')[0], 'dir')).toBe('ltr')
})

test('nothing runs and nothing is styled in place, and no cookie is set', async () => {
  const { row } = await wholePost({ body: bodyOf('<script>alert(1)</script>') })
  const page = await visit(row.path)
  const elements = page.all(() => true)
  const ofOurOwn = /^\/-\/script\/[0-9a-f]+\.js$/
  expect(page.all('script').map((script) => attribute(script, 'type') ?? attribute(script, 'src'))).toEqual([
    'application/ld+json',
    expect.stringMatching(ofOurOwn),
  ])
  expect(elements.filter((element) => attribute(element, 'style') !== undefined)).toEqual([])
  expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).toEqual([])
  const policy = page.headers.get('content-security-policy')!
  expect(policy).toMatch(/default-src 'none'/)
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/unsafe/)
  expect(page.headers.get('set-cookie')).toBeNull()
})

test('people at risk: no picture travels, and nothing is archived', async () => {
  for (const protection of ['adult', 'child', 'not_sure'] as const) {
    const { row } = await wholePost({ protection })
    const page = await visit(row.path)
    expect(meta(page, 'robots')).toBe('noarchive, max-image-preview:none')
    expect(meta(page, 'og:image')).toMatch(/\/-\/share\/.*\.png$/)
    expect(textOf(page.all('script')[0])).not.toContain('/media/')
  }
})

test('next steps are the site’s, the post’s own, or none', async () => {
  const own = await post({ nextStepsMode: 'own' })
  const step = { kind: 'give' as const, linkLabel: 'See', linkUrl: '/about' }
  const text = JSON.parse(JSON.stringify(richTextFromText('A sentence.')))
  await database().nextStep.createMany({
    data: [
      { ...step, title: 'The site’s step', text },
      { ...step, title: 'Its own step', text, postId: own.id },
    ],
  })
  const steps = async (path: string) => textOf((await visit(path)).all(byId('next-steps'))[0])
  expect(await steps((await post()).path)).toMatch(/Give.*The site’s step.*A sentence\..*See/)
  expect(await steps(own.path)).toContain('Its own step')
  expect(await steps(own.path)).not.toContain('The site’s step')
  expect(await steps((await post({ nextStepsMode: 'none' })).path)).toBe('')
  await database().nextStep.deleteMany()
})

test('earlier and later posts, and more by the author, are linked and carried as tags', async () => {
  await database().post.deleteMany()
  const writer = await author({ name: 'Tevy' })
  const rows = [
    await post({ title: 'First' }),
    await post({ title: 'Second' }),
    await post({ title: 'Third' }),
  ]
  for (const row of rows) await file(row, { authors: [writer] })
  const page = await visit(rows[1]!.path)
  const texts = (name: string) => page.all(byClass(name)).map((element) => textOf(element))
  expect(texts('earlier')).toEqual(['Earlier First'])
  expect(texts('later')).toEqual(['Later Third'])
  expect(texts('more-posts')).toEqual(['More posts by TevyThirdFirst'])
  expect(page.tags).toEqual(expect.arrayContaining(rows.map(({ id }) => `post:${id}`)))
})

test('who told a story stands before who wrote it down, and a pseudonym is a name', async () => {
  const [dara, lotus] = [await author({ name: 'Dara' }), await author({ name: 'Lotus' })]
  await database().author.update({ where: { id: lotus.id }, data: { toldToId: dara.id, pseudonym: true } })
  const told = await post()
  await file(told, { authors: [lotus] })
  const page = await visit(told.path)
  expect(textOf(page.all(byClass('byline'))[0])).toBe('By Lotus, as told to Dara')
  expect(textOf(page.all(byId('about-the-author'))[0])).toContain('Lotus, as told to Dara')
  expect(page.text).not.toMatch(/pseudonym|real name/i)
})

test('a standing page has neither date nor author nor the site’s steps', async () => {
  const writer = await author()
  const about = await post({ kind: 'page', path: '/about', title: 'About us' })
  await file(about, { authors: [writer] })
  const page = await visit('/about')
  expect(page.all('h1').map(textOf)).toEqual(['About us'])
  expect(page.all('time')).toEqual([])
  for (const id of ['about-the-author', 'next-steps', 'comments']) expect(page.all(byId(id))).toEqual([])
})

test('a standing page has comments by its own choice', async () => {
  const commentsOn = async (commentsMode: 'open' | 'closed') =>
    (await visit((await post({ kind: 'page', commentsMode })).path)).all(byId('comments')).length
  expect([await commentsOn('open'), await commentsOn('closed')]).toEqual([1, 0])
})

test('comments stand at the end of a post', async () => {
  const row = await post()
  const page = await visit(row.path)
  const article = page.all('article')[0]!
  expect(elementsOf(article).some(byId('comments'))).toBe(true)
  expect(page.all(byId('reply'))).toHaveLength(1)
})

test('on a demonstration every page says so and asks not to be found', async () => {
  await site({ demonstration: true })
  const row = await post()
  for (const path of [row.path, '/', '/follow', '/archive', '/nothing/here']) {
    const page = await visit(path)
    expect(textOf(page.all(byClass('demonstration'))[0])).toMatch(/^Demonstration/)
    expect(meta(page, 'robots')).toBe('noindex, nofollow')
  }
  await site({ demonstration: false })
})

test('what is archived says so, wants to be found no more, and takes no comments', async () => {
  await site({ commentsMode: 'open' })
  const row = await post({ archivedAt: new Date('2026-03-09T05:00:00Z'), commentsMode: 'open' })
  const page = await visit(row.path)
  expect(page.text).toContain('Archived on 9 March 2026. It is kept here as it was then.')
  expect(page.text).toContain('Comments on this post are closed.')
  expect(meta(page, 'robots')).toBe('noindex')
})

test('what has expired is gone, or leads to where somebody chose', async () => {
  const expiresAt = new Date(Date.now() - 1_000)
  const over = await post({ expiresAt })
  const moved = await post({ expiresAt, expiresTo: '/thanks/', expiresForGood: true })
  const elsewhere = await post({ expiresAt, expiresTo: 'https://example.org/' })
  expect((await visit(over.path)).status).toBe(410)
  const led = await visit(moved.path)
  expect([led.status, led.headers.get('location')]).toEqual([301, '/thanks/'])
  expect(led.tags).toContain('list')
  const away = await visit(elsewhere.path)
  expect([away.status, away.headers.get('location')]).toEqual([302, 'https://example.org/'])
})
