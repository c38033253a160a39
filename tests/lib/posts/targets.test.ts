import { database } from '#lib/database/client.ts'
import { findTargetStates, listTargets } from '#lib/posts/target-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { file, topic } from '../../factories/site.ts'

useDatabase()

let administrator: Awaited<ReturnType<typeof staff>>
beforeAll(async () => {
  administrator = await staff('administrator')
  const water = await topic({ name: 'Water', slug: 'water' })
  const story = await post({ title: 'A well of water', path: '/ទឹក/' })
  await file(story, { topics: [water] })
  await post({ kind: 'page', title: 'Our water', path: '/our-water' })
  await post({ title: 'Water draft', path: '/draft', status: 'draft', publishedAt: null })
  await post({ title: 'Water gone', path: '/trash', status: 'trashed', trashedAt: new Date() })
  await database().series.create({ data: { slug: 'year-of-water', name: 'A year of water' } })
  await database().formerPath.create({ data: { path: '/old', postId: story.id } })
})

test('a menu can lead to pages, topics, series and posts, by letters of their names', async () => {
  expect(await listTargets(administrator, { search: 'WATER' })).toEqual([
    { kind: 'page', label: 'Our water', url: '/our-water' },
    { kind: 'topic', label: 'Water', url: '/topics/water' },
    { kind: 'series', label: 'A year of water', url: '/series/year-of-water' },
    { kind: 'post', label: 'Water draft', url: '/draft' },
    { kind: 'post', label: 'A well of water', url: encodeURI('/ទឹក/') },
  ])
  expect(await listTargets(administrator, { search: '%' })).toEqual([])
})

test('what a link of the menu does not lead readers to is told', async () => {
  const urls = ['/our-water', '/topics/water', '/draft', '/trash', '/old', '/series/year-of-water', '/never']
  expect(
    await findTargetStates(administrator, { urls: [...urls, 'https://example.org', 'half typ'] }),
  ).toEqual({
    '/draft': 'not_public',
    '/trash': 'not_public',
    '/old': 'moved',
    '/series/year-of-water': 'empty',
    '/never': 'missing',
  })
})

test('both are for who changes settings', async () => {
  const editor = await staff('editor')
  await expect(listTargets(editor, { search: '' })).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(findTargetStates(editor, { urls: [] })).rejects.toMatchObject({ reason: 'forbidden' })
})
