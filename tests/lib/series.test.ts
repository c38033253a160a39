import { database } from '#lib/database/client.ts'
import { findParts, listSeries } from '#lib/series/queries.ts'
import { removeSeries } from '#lib/series/remove.ts'
import { saveSeries } from '#lib/series/save.ts'
import { visit } from '../app/site/visit.ts'
import { useDatabase } from '../factories/database.ts'
import { staff } from '../factories/people.ts'
import { post } from '../factories/posts.ts'

useDatabase()

beforeEach(async () => {
  await database().series.deleteMany()
  await database().post.deleteMany()
})

const textOf = async (path: string) =>
  (await visit(path)).text
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('readers see which part a post is, the parts beside it, and the series as a page', async () => {
  const editor = await staff('editor')
  const posts = [
    await post({ title: 'The well' }),
    await post({ title: 'The road' }),
    await post({ title: 'The rain' }),
  ]
  const postIds = posts.map(({ id }) => id)
  const id = await saveSeries(editor, {
    name: 'A year by the river',
    description: 'Month by month.',
    postIds,
  })
  const text = await textOf(posts[1]!.path)
  expect(text).toContain('A year by the river Part 2 of 3')
  expect(text).toMatch(/Before this: The well.*Next: The rain/)
  const page = await textOf('/series/a-year-by-the-river')
  expect(page).toContain('Month by month.')
  expect(page.indexOf('The well')).toBeLessThan(page.indexOf('The rain'))
  expect((await visit(posts[1]!.path)).headers.get('cache-tag')).toContain(`series:${id}`)
  await saveSeries(editor, { id, name: 'The river', postIds: [postIds[2]!, postIds[1]!] })
  expect(await textOf(posts[1]!.path)).toContain('The river Part 2 of 2')
  expect(await textOf(posts[0]!.path)).not.toContain('The river Part')
  expect((await visit('/series/a-year-by-the-river')).status).toBe(200)
  expect(await database().auditEvent.count({ where: { subject: id, action: 'series.save' } })).toBe(2)
})

test('a part that is not public is not counted, and a series without one has no page', async () => {
  const editor = await staff('editor')
  const [out, draft] = [await post(), await post({ status: 'draft', publishedAt: null })]
  await saveSeries(editor, { name: 'Two', postIds: [draft.id, out.id] })
  await saveSeries(editor, { name: 'None', postIds: [] })
  expect(await textOf(out.path)).toContain('Two Part 1 of 1')
  expect((await visit('/series/none')).status).toBe(404)
  expect((await listSeries(editor)).map(({ name, parts }) => [name, parts.length])).toEqual([
    ['None', 0],
    ['Two', 2],
  ])
})

test('a post is a part of one series, and a series that goes leaves its posts', async () => {
  const editor = await staff('editor')
  const [one, free] = [await post({ title: 'One' }), await post({ title: 'Free' })]
  const id = await saveSeries(editor, { name: 'First', postIds: [one.id] })
  await expect(saveSeries(editor, { name: 'Second', postIds: [one.id] })).rejects.toMatchObject({
    fields: { postIds: ['“One” is a part of “First” already. Please take it out there first.'] },
  })
  expect((await findParts(editor, { search: '' })).map((part) => part.id)).toEqual([free.id])
  await removeSeries(editor, { id })
  expect((await visit(one.path)).status).toBe(200)
  expect((await visit('/series/first')).status).toBe(404)
  await expect(removeSeries(editor, { id })).rejects.toMatchObject({ reason: 'not_found' })
  await expect(saveSeries(await staff('author'), { name: 'Mine' })).rejects.toMatchObject({
    reason: 'forbidden',
  })
})

test('an address under /series/ that a post left still leads to it', async () => {
  const { id } = await post({ path: '/series-2/old/' })
  await database().formerPath.create({ data: { path: '/series/old/', postId: id } })
  const answer = await visit('/series/old/')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/series-2/old/'])
})
