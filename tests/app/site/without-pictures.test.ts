import { withoutPictures } from '#lib/web/without-pictures.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { file, picture, site, topic } from '../../factories/site.ts'
import { attribute, headLink, linksOf, textOf, visit } from './visit.ts'

useDatabase()

beforeAll(() => site())

async function illustrated() {
  const [cover, inText] = [await picture(), await picture()]
  const row = await post({
    coverId: cover.id,
    coverAlt: 'A "green" boat & a rake',
    body: {
      type: 'doc',
      version: 1,
      content: [
        { type: 'picture', attrs: { mediaId: inText.id, alt: 'The bank at low water', width: 'wide' } },
        { type: 'picture', attrs: { mediaId: inText.id, alt: '', decorative: true } },
      ],
    },
  })
  const under = await topic()
  await file(row, { pictures: [cover, inText], topics: [under] })
  return { row, under }
}

test('a page can be had without pictures: their words stay, with a link to each', async () => {
  const { row } = await illustrated()
  expect((await visit(row.path)).all('img')).toHaveLength(3)
  const page = await visit(`${row.path}?pictures=no`)
  expect([page.all('img'), page.all('picture')]).toEqual([[], []])
  const words = page.all((element) => attribute(element, 'data-picture') !== undefined)
  expect(words.map((link) => textOf(link))).toEqual(['A "green" boat & a rake', 'The bank at low water'])
  for (const link of words) expect(attribute(link, 'href')).toMatch(/^\/media\/ab\/.*\.jpg$/)
  expect(headLink(page, 'canonical')).toBe(`http://localhost:3000${row.path}`)
})

test('the wish travels with the links of the page, and one leads back', async () => {
  const { row, under } = await illustrated()
  expect(linksOf(await visit(row.path))).toContain('?pictures=no')
  const links = linksOf(await visit(`${row.path}?pictures=no`))
  expect(links).toEqual(
    expect.arrayContaining(['/?pictures=no', `/topics/${under.slug}?pictures=no`, '/feed.xml', row.path]),
  )
  expect(links.filter((link) => link === '?pictures=no')).toEqual([])
})

test('it goes with the pages of the comments and their fragments', async () => {
  const { id, path } = await post()
  for (let at = 0; at < 51; at++) await comment({ postId: id, status: 'approved' })
  const links = linksOf(await visit(`${path}?pictures=no`))
  expect(links).toContain(`${path}?comments=2&pictures=no#comments`)
  expect(linksOf(await visit(`${path}?comments=2&pictures=no`))).toContain(`${path}?comments=2`)
})

test('lists have no pictures either, and a feed is not touched', async () => {
  await illustrated()
  expect((await visit('/?pictures=no')).all('img')).toEqual([])
  expect((await visit('/feed.xml?pictures=no')).text).toBe((await visit('/feed.xml')).text)
})

test('addresses of staff, machines and others stay as they are', () => {
  const links = ['/admin/posts', '/-/reply/1', '/media/a.jpg', '//else.example/x', 'https://else.example/']
  const html = links.map((href) => `<a href="${href}">x</a>`).join('')
  expect(withoutPictures(html, '/here')).toBe(html)
})
