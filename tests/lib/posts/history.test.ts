import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { nameRevision } from '#lib/posts/name-revision.ts'
import { publish } from '#lib/posts/publish.ts'
import { listRevisions, requireRevision } from '#lib/posts/revision-queries.ts'
import { sittingsOf } from '#lib/posts/sittings.ts'
import { thinRevisions } from '#lib/posts/thin-revisions.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'

useDatabase()

const minute = 60_000
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1) + minutes * minute)

it('groups versions by person and by pauses of half an hour, though two people take turns', () => {
  const written = (number: number, accountId: string, minutes: number) => ({
    number,
    accountId,
    savedAt: at(minutes),
  })
  const rows = [
    written(6, 'dara', 100),
    written(5, 'sophea', 41),
    written(4, 'dara', 40),
    written(3, 'sophea', 30),
    written(2, 'dara', 11),
    written(1, 'dara', 0),
  ]
  expect(sittingsOf(rows).map(({ rows }) => rows.map(({ number }) => number))).toEqual([
    [6],
    [5, 3],
    [4, 2, 1],
  ])
})

it('a version can be named, and is found by its name', async () => {
  const dara = await staff('editor', 'Dara')
  const { postId } = await create(dara, { kind: 'post', title: 'River', body: bodyOf('It rose.') })
  const [first] = await listRevisions(dara, postId)
  await nameRevision(dara, { revisionId: first!.id, name: '  For the board ' })
  expect(await listRevisions(dara, postId)).toMatchObject([{ name: 'For the board' }])
  expect(await requireRevision(dara, first!.id)).toMatchObject({ name: 'For the board', title: 'River' })
  const other = nameRevision(await staff('contributor'), { revisionId: first!.id, name: 'Mine' })
  await expect(other).rejects.toMatchObject({ reason: 'not_found' })
})

it('the list goes on below a number', async () => {
  const dara = await staff('editor')
  const { postId } = await create(dara, { kind: 'post', title: 'One' })
  await autosave(dara, { postId, kind: 'post', version: 1, content: { title: 'Two' } })
  const below = await listRevisions(dara, postId, { before: 2 })
  expect(below.map(({ title }) => title)).toEqual(['One'])
})

describe('what saved itself more than 30 days ago', () => {
  /** A post with autosaves so many minutes after the first of January. */
  async function written(minutes: number[]) {
    const [dara, sophea] = [await staff('editor'), await staff('editor')]
    const { id: postId } = await post()
    const row = (minute: number, number: number, accountId = dara.accountId) => ({
      ...{ postId, number, accountId, createdAt: at(minute), title: `At ${minute}` },
      ...{ reason: 'autosaved' as const, snapshot: {} },
    })
    await database().revision.createMany({ data: minutes.map((minute, index) => row(minute, index + 1)) })
    return { postId, dara, sophea, row }
  }
  const left = async (postId: string) =>
    (await database().revision.findMany({ where: { postId }, orderBy: { number: 'asc' } })).map(
      ({ title }) => title,
    )
  const thin = () => thinRevisions(systemActor('test'))

  it('is thinned to the last of each sitting, and then stays', async () => {
    const { postId } = await written([0, 1, 2, 31, 62, 63])
    expect(await thin()).toBe(4)
    expect(await left(postId)).toEqual(['At 31', 'At 63'])
    expect(await thin()).toBe(0)
  })

  it('does not end because somebody else wrote in between, and two people have a sitting each', async () => {
    const { postId, row, sophea } = await written([0, 2])
    await database().revision.create({ data: row(1, 3, sophea.accountId) })
    await thin()
    expect(await left(postId)).toEqual(['At 2', 'At 1'])
  })

  it('keeps what has a name, what waits to be applied, and what a person did', async () => {
    const { postId, dara, row } = await written([0, 1, 2, 3])
    const [first, second] = await database().revision.findMany({
      where: { postId },
      orderBy: { number: 'asc' },
    })
    await nameRevision(dara, { revisionId: first!.id, name: 'For the board' })
    await database().post.update({ where: { id: postId }, data: { pendingId: second!.id } })
    await database().revision.create({ data: { ...row(1, 9), reason: 'saved', title: 'By hand' } })
    await thin()
    expect(await left(postId)).toEqual(['At 0', 'At 1', 'At 3', 'By hand'])
  })

  it('of the last 30 days all is kept', async () => {
    const dara = await staff('editor')
    const { postId, version } = await create(dara, { kind: 'post', title: 'One', body: bodyOf('It.') })
    const published = await publish(dara, { postId, version, protection: 'none' })
    for (const [step, title] of ['a', 'b', 'c'].entries()) {
      const sent = { postId, kind: 'post' as const, version: published.version + step, content: { title } }
      await autosave(dara, sent)
    }
    await thin()
    expect(await left(postId)).toEqual(['One', 'One', 'a', 'b', 'c'])
  })
})
