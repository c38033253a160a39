import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { author } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'
import { visit } from './visit.ts'

useDatabase()

const secret = 'Chanlina'
const hidden = {
  title: `About ${secret}`,
  excerpt: `${secret} speaks`,
  body: bodyOf(`${secret} lives here.`),
}
const tomorrow = new Date(Date.now() + 86_400_000)
const yesterday = new Date(Date.now() - 86_400_000)

/** Every way in which a post is not public, between two public ones by the same author. */
beforeAll(async () => {
  await site({ postsPerPage: 50 })
  const under = {
    topics: [await topic({ slug: 'shared' })],
    tags: [await tag({ slug: 'shared' })],
    authors: [await author({ slug: 'shared' })],
  }
  const cover = await picture()
  const addPost = async (values: Parameters<typeof post>[0]) => {
    const row = await post({ ...values, coverId: cover.id, coverAlt: values?.title ?? '' })
    await file(row, { ...under, pictures: [cover] })
    return row
  }
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute))
  await addPost({ path: '/before', title: 'Before', publishedAt: at(0) })
  await addPost({ ...hidden, path: '/hidden/draft', status: 'draft', publishedAt: at(1) })
  await addPost({ ...hidden, path: '/hidden/review', status: 'in_review', publishedAt: at(2) })
  await addPost({ ...hidden, path: '/hidden/archived', status: 'taken_down', publishedAt: at(3) })
  await addPost({
    ...hidden,
    path: '/hidden/trashed',
    status: 'trashed',
    trashedAt: new Date(),
    publishedAt: at(4),
  })
  await addPost({ ...hidden, path: '/hidden/withdrawn', withdrawnAt: new Date(), publishedAt: at(5) })
  await addPost({ ...hidden, path: '/hidden/scheduled', status: 'scheduled', publishedAt: tomorrow })
  await addPost({ ...hidden, path: '/hidden/future', publishedAt: tomorrow })
  for (const [name, consent] of [
    ['ended', { expiresAt: yesterday }],
    ['taken-back', { withdrawnAt: yesterday }],
  ] as const) {
    const row = await addPost({ ...hidden, path: `/hidden/${name}`, publishedAt: at(6) })
    await database().consent.create({
      data: { codeName: name, ...consent, posts: { create: { postId: row.id } } },
    })
    await database().formerPath.create({ data: { path: `/former/${name}`, postId: row.id } })
  }
  const unseen = await addPost({ ...hidden, path: '/hidden/only-one', status: 'draft' })
  await file(unseen, {
    topics: [await topic({ slug: 'unseen', name: `Topic of ${secret}` })],
    tags: [await tag({ slug: 'unseen', name: `Tag of ${secret}` })],
    authors: [await author({ slug: 'unseen', name: `${secret} Writer` })],
  })
  await addPost({ path: '/after', title: 'After', publishedAt: at(9) })
})

test.each([
  '/',
  '/archive',
  '/archive/2026/03',
  '/topics/shared',
  '/tags/shared',
  '/authors/shared',
  '/follow',
  '/before',
  '/after',
  '/feed.xml',
  '/topics/shared/feed.xml',
  '/tags/shared/feed.xml',
  '/authors/shared/feed.xml',
  '/sitemap.xml',
  '/nothing/here',
  '/hidden/draft',
  '/former/ended',
])('%s says nothing of what is not public', async (path) => {
  const { text } = await visit(path)
  expect(text).not.toContain(secret)
  expect(text.replaceAll(`http://localhost:3000${path}`, '')).not.toContain('/hidden/')
})

test('what is not public is not there, under its own and its former address', async () => {
  const rows = await database().post.findMany({ where: { path: { startsWith: '/hidden/' } } })
  for (const { path } of rows) expect((await visit(path)).status).toBe(404)
  for (const name of ['ended', 'taken-back']) expect((await visit(`/former/${name}`)).status).toBe(404)
  for (const list of ['topics', 'tags', 'authors']) expect((await visit(`/${list}/unseen`)).status).toBe(404)
})

test('neighbours pass over what is not public', async () => {
  expect((await visit('/before')).text).toContain('href="/after"')
  expect((await visit('/after')).text).toContain('href="/before"')
})
