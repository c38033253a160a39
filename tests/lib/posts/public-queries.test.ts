import { database } from '#lib/database/client.ts'
import {
  findPublicFormerPath,
  findPublicNeighbours,
  findPublicPost,
  findPublicTag,
  listPublicPosts,
  listPublicTranslations,
  listWholePublicPosts,
} from '#lib/posts/public-queries.ts'
import { listPublicSitemapEntries } from '#lib/posts/sitemap/public-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { author } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file, picture, tag, topic } from '../../factories/site.ts'

useDatabase()

beforeEach(async () => {
  await database().post.deleteMany()
})

const titles = (posts: { title: string }[]) => posts.map(({ title }) => title)
const firstPage = { page: 1, perPage: 10 }

test('a post is found by either form of its path', async () => {
  await post({ path: '/2010/12/13/slug/', title: 'With a slash' })
  await post({ path: '/about/us', title: 'Without' })
  for (const path of ['/2010/12/13/slug/', '/2010/12/13/slug'])
    expect((await findPublicPost(path))?.path).toBe('/2010/12/13/slug/')
  for (const path of ['/about/us', '/about/us/']) expect((await findPublicPost(path))?.path).toBe('/about/us')
  expect(await findPublicPost('/about')).toBeNull()
})

test('drafts, reviews, what was taken down, trashed, withdrawn and future posts are not found', async () => {
  const tomorrow = new Date(Date.now() + 86_400_000)
  await post({ path: '/draft', status: 'draft' })
  await post({ path: '/in-review', status: 'in_review' })
  await post({ path: '/taken-down', status: 'taken_down' })
  await post({ path: '/trashed', status: 'trashed', trashedAt: new Date() })
  await post({ path: '/withdrawn', withdrawnAt: new Date() })
  await post({ path: '/scheduled', status: 'scheduled', publishedAt: tomorrow })
  await post({ path: '/future', publishedAt: tomorrow })
  for (const { path } of await database().post.findMany()) expect(await findPublicPost(path)).toBeNull()
  expect((await listPublicPosts({}, firstPage)).posts).toEqual([])
  expect(await listPublicSitemapEntries(1)).toEqual([])
})

test('a scheduled post that is due is public', async () => {
  await post({ path: '/due', status: 'scheduled' })
  expect(await findPublicPost('/due')).not.toBeNull()
})

test('lists are newest first, in pages, without pages of the site, without bodies', async () => {
  for (const title of ['one', 'two', 'three']) await post({ title })
  await post({ kind: 'page', title: 'About us' })
  const first = await listPublicPosts({}, { page: 1, perPage: 2 })
  expect([titles(first.posts), first.total, first.pages]).toEqual([['three', 'two'], 3, 2])
  expect(titles((await listPublicPosts({}, { page: 2, perPage: 2 })).posts)).toEqual(['one'])
  expect(first.posts[0]).not.toHaveProperty('body')
})

test('posts of one moment have one order, and no neighbour is passed over', async () => {
  const publishedAt = new Date('2026-03-01T09:00:00Z')
  for (const title of ['a', 'b', 'c']) await post({ title, publishedAt })
  const { posts } = await listPublicPosts({}, firstPage)
  const [newest, middle, oldest] = posts as [(typeof posts)[0], (typeof posts)[0], (typeof posts)[0]]
  expect(await findPublicNeighbours(middle)).toMatchObject({
    earlier: { id: oldest.id },
    later: { id: newest.id },
  })
  expect(await findPublicNeighbours(newest)).toMatchObject({ earlier: { id: middle.id }, later: null })
  expect(await findPublicNeighbours(oldest)).toMatchObject({ earlier: null, later: { id: middle.id } })
})

test('lists filter by topic, author and time', async () => {
  const [one, two, writer] = [await topic(), await topic(), await author()]
  await file(await post({ title: 'under one' }), { topics: [one] })
  await file(await post({ title: 'under two' }), { topics: [two], authors: [writer] })
  await post({ title: 'old', publishedAt: new Date('2010-12-13T00:00:00Z') })
  const list = async (filter: Parameters<typeof listPublicPosts>[0]) =>
    titles((await listPublicPosts(filter, firstPage)).posts)
  expect(await list({ topicIds: [one.id] })).toEqual(['under one'])
  expect(await list({ topicIds: [one.id, two.id] })).toEqual(['under two', 'under one'])
  expect(await list({ authorId: writer.id })).toEqual(['under two'])
  expect(await list({ between: { from: new Date('2010-12-01'), until: new Date('2011-01-01') } })).toEqual([
    'old',
  ])
})

test('a picture shows only while it may', async () => {
  const cover = await picture()
  const shown = await post({ path: '/pictured', coverId: cover.id, coverAlt: 'A roof' })
  await file(shown, { pictures: [cover] })
  expect((await findPublicPost('/pictured'))?.cover).toMatchObject({
    alt: 'A roof',
    picture: { id: cover.id, width: 1280 },
  })
  await database().media.update({ where: { id: cover.id }, data: { withdrawnAt: new Date() } })
  expect((await findPublicPost('/pictured'))?.cover).toBeNull()
  expect((await listPublicPosts({}, firstPage)).posts[0]?.cover).toBeNull()
})

test('the pictures of a text come with it', async () => {
  const inText = await picture()
  const body = {
    ...bodyOf('Before.'),
    content: [{ type: 'picture', attrs: { mediaId: inText.id, alt: 'A jar' } }],
  }
  await file(await post({ body }), { pictures: [inText] })
  const { posts } = await listWholePublicPosts({}, firstPage)
  expect([...posts[0]!.pictures.keys()]).toEqual([inText.id])
})

test('the sitemap leaves out the pictures of people at risk', async () => {
  const cover = await picture()
  for (const protection of ['none', 'child', 'adult', 'not_sure'] as const) {
    await file(await post({ coverId: cover.id, protection }), { pictures: [cover] })
  }
  expect((await listPublicSitemapEntries(1)).filter((entry) => entry.cover)).toHaveLength(1)
})

test('a former path leads to where the post is now; a removed one is known to be gone', async () => {
  const moved = await post({ path: '/now' })
  await database().formerPath.create({ data: { path: '/then/', postId: moved.id } })
  await database().removedPath.create({ data: { path: '/gone' } })
  expect(await findPublicFormerPath('/then')).toEqual({ is: 'moved', post: { id: moved.id, path: '/now' } })
  expect(await findPublicFormerPath('/gone/')).toEqual({ is: 'gone' })
  expect(await findPublicFormerPath('/never')).toBeNull()
  await database().post.update({ where: { id: moved.id }, data: { status: 'draft' } })
  expect(await findPublicFormerPath('/then')).toBeNull()
})

test('translations know each other, and drafts of them are left out', async () => {
  const english = await post({ language: 'en' })
  const khmer = await post({ language: 'km', translationOf: english.id })
  await post({ language: 'ar', translationOf: english.id, status: 'draft' })
  const languages = async (id: string) =>
    (await listPublicTranslations(await database().post.findUniqueOrThrow({ where: { id } }))).map(
      ({ language }) => language,
    )
  expect(await languages(english.id)).toEqual(['km'])
  expect(await languages(khmer.id)).toEqual(['en'])
})

test('what is archived stays at its address and stands in no list', async () => {
  const [group, label, writer] = [await topic(), await tag(), await author()]
  const old = await post({ path: '/archived', publishedAt: new Date('2026-01-02'), archivedAt: new Date() })
  const earlier = await post({ path: '/earlier', publishedAt: new Date('2026-01-01') })
  const later = await post({ path: '/later', publishedAt: new Date('2026-01-03') })
  await file(old, { topics: [group], tags: [label], authors: [writer] })
  const shown = await findPublicPost('/archived')
  expect(shown).toMatchObject({ commentsMode: 'closed', topics: [], tags: [], authors: [{ id: writer.id }] })
  expect(shown?.archivedAt).toEqual(old.archivedAt)
  const { posts, total } = await listPublicPosts({}, { page: 1, perPage: 10 })
  expect(posts.map(({ path }) => path)).not.toContain('/archived')
  expect(total).toBe(posts.length)
  expect((await listPublicSitemapEntries(1)).map(({ path }) => path)).not.toContain('/archived')
  expect(await findPublicTag(label.slug)).toBeNull()
  expect(await findPublicNeighbours({ ...earlier, publishedAt: earlier.publishedAt! })).toMatchObject({
    later: { id: later.id },
  })
})

test('what has expired is gone from its addresses, or leads to where somebody chose', async () => {
  const expiresAt = new Date(Date.now() - 1_000)
  await post({ path: '/over', expiresAt })
  const moved = await post({ path: '/appeal', expiresAt, expiresTo: '/thanks', expiresForGood: true })
  await post({ path: '/still', expiresAt: new Date(Date.now() + 60_000) })
  await database().formerPath.create({ data: { path: '/old-appeal', postId: moved.id } })
  expect(await findPublicPost('/over')).toBeNull()
  expect(await findPublicFormerPath('/over/')).toEqual({ is: 'gone' })
  expect(await findPublicFormerPath('/appeal')).toEqual({ is: 'led', to: '/thanks', forGood: true })
  expect(await findPublicFormerPath('/old-appeal')).toEqual({ is: 'led', to: '/thanks', forGood: true })
  expect(await findPublicPost('/still')).not.toBeNull()
})
