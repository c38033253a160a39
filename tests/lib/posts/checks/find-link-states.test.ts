import { database } from '#lib/database/client.ts'
import { findLinkStates } from '#lib/posts/checks/find-link-states.ts'
import { useDatabase } from '../../../factories/database.ts'
import { author } from '../../../factories/people.ts'
import { post } from '../../../factories/posts.ts'
import { file } from '../../../factories/site.ts'

useDatabase()

const from = '11111111-1111-4111-8111-111111111111'
const statesOf = async (...hrefs: string[]) =>
  Object.fromEntries(await findLinkStates(database(), { hrefs, postId: from }))

beforeAll(async () => {
  const open = await post({ path: '/open/' })
  const draft = await post({ path: '/draft/', status: 'draft', publishedAt: null })
  await post({ path: '/later/', status: 'scheduled', publishedAt: new Date('2100-01-01') })
  await post({ path: '/ខ្មែរ/' })
  await post({ id: from, path: '/from/', status: 'draft', publishedAt: null })
  await database().formerPath.createMany({
    data: [
      { path: '/was-open/', postId: open.id },
      { path: '/was-draft/', postId: draft.id },
    ],
  })
  await database().removedPath.create({ data: { path: '/removed/' } })
  await database().redirect.create({ data: { path: '/short', target: 'https://example.org/' } })
  const water = await database().topic.create({ data: { slug: 'water', name: 'Water' } })
  await database().formerSlug.create({ data: { kind: 'topic', slug: 'rivers', topicId: water.id } })
  await file(open, { topics: [water] })
  await database().topic.create({ data: { slug: 'empty', name: 'Empty' } })
  const whole = await database().series.create({ data: { slug: 'whole', name: 'Whole' } })
  await database().seriesPart.create({ data: { seriesId: whole.id, postId: open.id, position: 0 } })
  await database().series.create({ data: { slug: 'empty', name: 'Empty' } })
  await author({ slug: 'sokha' })
})

test('a link leads to what readers can see, by its path in either form', async () => {
  const hrefs = ['/open/', '/open', '/open?a=1#comments', '/', encodeURI('/ខ្មែរ/'), '/ខ្មែរ']
  expect(await statesOf(...hrefs)).toEqual(Object.fromEntries(hrefs.map((href) => [href, 'there'])))
})

test('a former address, or one of its own, leads on', async () => {
  expect(await statesOf('/was-open', '/short/')).toEqual({ '/was-open': 'moved', '/short/': 'moved' })
})

test('what readers cannot see now is told from what was taken away and what never was', async () => {
  expect(await statesOf('/draft/', '/later/', '/was-draft/', '/removed/', '/never/')).toEqual({
    '/draft/': 'not_public',
    '/later/': 'not_public',
    '/was-draft/': 'not_public',
    '/removed/': 'gone',
    '/never/': 'missing',
  })
})

test('a post may lead to itself before it is out', async () => {
  expect(await statesOf('/from/#part')).toEqual({ '/from/#part': 'there' })
})

test('lists are there when what they are about is, and files when they are in the library', async () => {
  const file = '/media/ab/0123456789abcdef0123456789abcd-640.webp'
  expect(
    await statesOf(
      '/topics/water',
      '/topics/empty',
      '/topics/rivers',
      '/series/whole',
      '/series/empty',
      '/series/x',
      '/topics/fire',
      '/authors/sokha/feed.xml',
      '/tags/x',
      '/follow',
      file,
    ),
  ).toEqual({
    '/topics/water': 'there',
    '/topics/empty': 'empty',
    '/topics/rivers': 'moved',
    '/series/whole': 'there',
    '/series/empty': 'empty',
    '/series/x': 'missing',
    '/topics/fire': 'missing',
    '/authors/sokha/feed.xml': 'there',
    '/tags/x': 'missing',
    '/follow': 'there',
    [file]: 'missing',
  })
})

test('what leads elsewhere, or to a place of the page itself, is left alone', async () => {
  expect(
    await statesOf('https://example.org/never/', 'mailto:a@b.example', '#part', '//', 'https://'),
  ).toEqual({})
})
