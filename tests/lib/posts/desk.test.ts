import { create } from '#lib/posts/create.ts'
import { listNextOut, listOwnDrafts } from '#lib/posts/desk-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

test('drafts on the desk are one’s own, the last changed first, three and a number', async () => {
  const [writer, editor] = [await staff('contributor'), await staff('editor')]
  for (const title of ['One', 'Two', 'Three', 'Four']) await create(writer, { kind: 'post', title })
  const { posts, count } = await listOwnDrafts(writer)
  expect(count).toBe(4)
  expect(posts.map(({ title }) => title)).toEqual(['Four', 'Three', 'Two'])
  expect(await listOwnDrafts(editor)).toEqual({ posts: [], count: 0 })
  expect(await listOwnDrafts(await staff('moderator'))).toEqual({ posts: [], count: 0 })
  await expect(listOwnDrafts(visitor())).rejects.toMatchObject({ reason: 'unauthenticated' })
})

test('what goes out next is everybody’s for editors and one’s own for others', async () => {
  const [writer, editor] = [await staff('author'), await staff('editor')]
  const at = (day: string) => ({ status: 'scheduled', publishedAt: new Date(`2100-01-${day}`) }) as const
  await post({ title: 'Later', ...at('03') })
  await post({ title: 'Sooner', ...at('01') })
  await post({ title: 'Mine', ...at('02'), createdById: writer.accountId })
  await post({ title: 'Due', status: 'scheduled', publishedAt: new Date('2020-01-01') })
  expect((await listNextOut(editor)).posts.map(({ title }) => title)).toEqual(['Sooner', 'Mine', 'Later'])
  expect(await listNextOut(writer)).toMatchObject({ count: 1, posts: [{ title: 'Mine' }] })
  for (const role of ['moderator', 'viewer'] as const) {
    expect(await listNextOut(await staff(role))).toEqual({ posts: [], count: 0 })
  }
  await expect(listNextOut(visitor())).rejects.toMatchObject({ reason: 'unauthenticated' })
})
