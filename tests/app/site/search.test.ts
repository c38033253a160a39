import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { fillSearch } from '#lib/posts/search/fill.ts'
import { clientHeader } from '#lib/web/front-door/client-address.ts'
import { useDatabase } from '../../factories/database.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { site, topic } from '../../factories/site.ts'
import { attribute, byClass, byId, linksOf, meta, textOf, visit } from './visit.ts'

useDatabase()

beforeEach(async () => {
  await database().post.deleteMany()
  await site()
})

async function search(asked: string, headers: Record<string, string> = {}) {
  await fillSearch(systemActor('tests'))
  return await visit(`/search?${new URLSearchParams({ q: asked })}`, headers)
}

test('before anything is asked there is a form with a sentence of help', async () => {
  const page = await visit('/search')
  const form = page.all('form')[0]
  expect([attribute(form, 'action'), attribute(form, 'method')]).toEqual(['/search', undefined])
  expect(attribute(page.all(byId('q'))[0], 'name')).toBe('q')
  expect(page.text).toContain('A post is found when it holds all of them')
})

test('results link to the posts, with the words marked and everything else as text', async () => {
  const row = await post({
    title: 'The <b>river',
    excerpt: '',
    body: bodyOf('Where rivers & boats <i> meet.'),
  })
  const page = await search('river')
  expect(linksOf(page)).toContain(row.path)
  expect(page.all('mark').map(textOf)).toEqual(['river', 'rivers'])
  expect(page.text).toContain('Where <mark>rivers</mark> &amp; boats &lt;i&gt; meet.')
  expect(page.text).toContain('1 result')
})

test('an answer is kept nowhere, and search engines are asked to leave it', async () => {
  await post({ title: 'River' })
  const page = await search('river')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.tags).toEqual([])
  expect(meta(page, 'robots')).toBe('noindex')
  expect(page.all('link').filter((link) => attribute(link, 'rel') === 'canonical')).toEqual([])
})

test('what was typed comes back as text and in the field', async () => {
  const page = await search('"><script>alert(1)</script>')
  expect(page.all('script')).toEqual([])
  expect(attribute(page.all(byId('q'))[0], 'value')).toBe('"><script>alert(1)</script>')
})

test('a misspelt word is said to be put right', async () => {
  await post({ title: 'Our village' })
  expect((await search('vilage')).text).toContain('Nothing holds “vilage”. These hold “village”. 1 result')
})

test('who finds nothing is told what may help', async () => {
  const above = await topic({ name: 'Weaving', slug: 'weaving' })
  const row = await post()
  await database().postTopic.create({ data: { postId: row.id, topicId: above.id } })
  const page = await search('zzz')
  expect(page.text).toContain('Nothing was found for “zzz”.')
  expect(linksOf(page)).toEqual(expect.arrayContaining(['/topics/weaving', '/archive']))
})

test('further pages have addresses of their own, as far as they go', async () => {
  for (let number = 0; number < 12; number += 1) await post({ title: `Lantern ${number}` })
  const first = await search('lantern & more'.slice(0, 7))
  expect(linksOf(first)).toContain('/search?q=lantern&page=2')
  const second = await visit('/search?q=lantern&page=2')
  expect(second.all(byClass('found'))).toHaveLength(2)
  expect(linksOf(second)).toContain('/search?q=lantern')
  for (const page of ['0', '3', '21', 'x', '-1']) {
    expect((await visit(`/search?q=lantern&page=${page}`)).status).toBe(404)
  }
})

test('a question that is too long is cut, and that is said', async () => {
  expect((await search('word '.repeat(60))).text).toContain('Only the beginning of what you typed')
  expect((await search('a b c d e f g h i j k')).text).toContain('Only the beginning of what you typed')
})

test('one client may ask thirty times a minute', async () => {
  const headers = { [clientHeader]: '203.0.113.7' }
  for (let time = 0; time < 30; time += 1) expect((await visit('/search?q=a', headers)).status).toBe(200)
  const refused = await visit('/search?q=a', headers)
  expect([refused.status, refused.headers.get('cache-tag')]).toEqual([429, null])
  expect(refused.text).toContain('That was too often')
  expect((await visit('/search?q=a', { [clientHeader]: '203.0.113.8' })).status).toBe(200)
})

test('the archive and the page for who lost the way have the form too', async () => {
  await post()
  for (const path of ['/archive', '/nowhere']) {
    expect((await visit(path)).all('form').map((form) => attribute(form, 'action'))).toContain('/search')
  }
})
