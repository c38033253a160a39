import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { wasWelcomed } from '#lib/people/welcome.ts'
import { begin } from '#lib/settings/begin.ts'
import { changeSite } from '#lib/settings/change.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { media } from '../../factories/media.ts'
import { author, staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

/** A demonstration in small, and a real post that uses two things of it. */
async function demonstration() {
  await changeSite(systemActor('test'), { title: 'Kapok Lane Fellowship', demonstration: true })
  const shared = await author({ name: 'Shared', demonstration: true })
  const only = await author({ name: 'Only there', demonstration: true })
  const invented = await post({ demonstration: true })
  await comment({ postId: invented.id, demonstration: true })
  await database().postAuthor.createMany({
    data: [shared, only].map(({ id }) => ({ postId: invented.id, authorId: id })),
  })
  const topic = await database().topic.create({
    data: { slug: crypto.randomUUID(), name: 'Learn', demonstration: true },
  })
  await database().nextStep.create({
    data: { kind: 'learn', title: 'Learn', text: { type: 'doc', content: [] }, demonstration: true },
  })
  const picture = await media()
  await database().media.update({ where: { id: picture.id }, data: { demonstration: true } })
  const real = await post({ title: 'Ours' })
  await database().postAuthor.create({ data: { postId: real.id, authorId: shared.id } })
  await database().postTopic.create({ data: { postId: real.id, topicId: topic.id } })
  return { real, shared, only, topic, picture }
}

it('goes in one act, and leaves what a real post uses', async () => {
  const { real, shared, only, topic, picture } = await demonstration()
  const admin = await staff('administrator')
  expect(await wasWelcomed(admin)).toBe(false)
  expect(await begin(admin, { choice: 'empty' })).toBe('/admin/first-hour/name')
  expect(await wasWelcomed(admin)).toBe(true)
  expect((await database().post.findMany()).map(({ id }) => id)).toEqual([real.id])
  expect(await database().comment.count()).toBe(0)
  expect(await database().nextStep.count()).toBe(0)
  expect((await database().author.findMany()).map(({ id }) => id)).toEqual([shared.id])
  expect(await database().author.findUnique({ where: { id: only.id } })).toBeNull()
  expect(await database().topic.findMany()).toMatchObject([{ id: topic.id, demonstration: false }])
  expect(await database().media.findUnique({ where: { id: picture.id } })).toBeNull()
  expect(await findSite()).toMatchObject({ title: 'A new site', demonstration: false })
})

it('stays when somebody only looks around', async () => {
  await demonstration()
  const admin = await staff('administrator')
  expect(await begin(admin, { choice: 'look' })).toBe('/admin')
  expect(await findSite()).toMatchObject({ demonstration: true })
})

it('leaves the name that an administrator gave a site without a demonstration', async () => {
  await changeSite(systemActor('test'), { title: 'Ours', demonstration: false })
  expect(await begin(await staff('administrator'), { choice: 'import' })).toBe('/admin/import')
  expect(await findSite()).toMatchObject({ title: 'Ours' })
})

it.each(['editor', 'author', 'moderator'] as const)('%s may not remove it', async (role) => {
  await expect(begin(await staff(role), { choice: 'empty' })).rejects.toMatchObject({ reason: 'forbidden' })
})
