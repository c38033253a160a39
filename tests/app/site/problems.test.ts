import { database } from '#lib/database/client.ts'
import { answerPage } from '#lib/web/answer-page.tsx'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { file, site, topic } from '../../factories/site.ts'
import { linksOf, meta, textOf, visit } from './visit.ts'

useDatabase()

beforeAll(async () => {
  await site()
  const row = await post({ path: '/2026/03/now/', title: 'A post to find' })
  await file(row, { topics: [await topic({ slug: 'learn' })] })
  await database().formerPath.create({ data: { path: '/2010/12/13/then/', postId: row.id } })
  await database().removedPath.create({ data: { path: '/2011/her-story/' } })
})

test('the other form of a path and former paths lead to the right one', async () => {
  for (const path of ['/2026/03/now', '/2010/12/13/then/', '/2010/12/13/then']) {
    const answer = await visit(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/2026/03/now/'])
    expect(answer.tags).toEqual(['list', expect.stringMatching(/^post:/)])
  }
})

test('a page that was taken down says nothing of what was there', async () => {
  for (const path of ['/2011/her-story/', '/2011/her-story']) {
    const page = await visit(path)
    expect(page.status).toBe(410)
    expect(page.text).not.toContain('her-story')
    expect(page.text).not.toContain('A post to find')
    expect(meta(page, 'robots')).toBe('noindex')
    expect(page.tags).toEqual(['site', 'list'])
  }
})

test('who lost the way finds the newest posts, the topics and the front page', async () => {
  const page = await visit('/no/such/page')
  expect(page.status).toBe(404)
  expect(page.all('main')).toHaveLength(1)
  expect(linksOf(page)).toEqual(expect.arrayContaining(['/2026/03/now/', '/topics/learn', '/']))
  expect(page.tags).toEqual([])
  expect(page.text).not.toContain('/no/such/page')
})

test('a broken address is told so', async () => {
  expect((await visit('/%E0%A4%A')).status).toBe(400)
  expect((await visit('/a%00b')).status).toBe(400)
})

test.each([400, 403, 410, 422, 429, 500, 503])('%i has its words', async (status) => {
  const answer = await answerPage({ status, origin: 'http://localhost:3000' })
  expect(answer.status).toBe(status)
  expect(await answer.text()).toMatch(/<h1>[^<]+<\/h1>/)
})

test('a message for the person takes the place of the usual words', async () => {
  const answer = await answerPage({
    status: 429,
    origin: 'http://localhost:3000',
    refusal: { message: 'Try again in 3 minutes.', detail: undefined },
  })
  expect(await answer.text()).toContain('Try again in 3 minutes.')
})

test('page not there and front page have the same frame', async () => {
  const [front, missing] = [await visit('/'), await visit('/no')]
  expect(textOf(missing.all('footer')[0])).toBe(textOf(front.all('footer')[0]))
})
