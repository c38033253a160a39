import { database } from '#lib/database/client.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { attend, forgetOldPresence, leave } from '#lib/posts/presence.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { setAside } from '#lib/posts/set-aside.ts'
import { takeOver } from '#lib/posts/take-over.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { bodyOf } from '../../factories/posts.ts'

useDatabase()

/** Dara came first, Sophea second. */
async function two() {
  const [dara, sophea] = [await staff('editor', 'Dara'), await staff('editor', 'Sophea')]
  const { postId } = await create(dara, { kind: 'post', title: 'River', body: bodyOf('It rose.') })
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
  await attend(dara, { postId, editorId: first })
  await passed(first, 60)
  await attend(dara, { postId, editorId: first })
  await database()
    .$executeRaw`UPDATE presence SET since = now() - interval '1 minute' WHERE editor_id = ${first}::uuid`
  await attend(sophea, { postId, editorId: second })
  return { dara, sophea, postId, first, second }
}

/** As if that editor had not been heard of for so many seconds. */
const passed = (editorId: string, seconds: number) =>
  database()
    .$executeRaw`UPDATE presence SET seen_at = seen_at - make_interval(secs => ${seconds}) WHERE editor_id = ${editorId}::uuid`

const history = async (postId: string) =>
  (await database().revision.findMany({ where: { postId }, orderBy: { number: 'asc' } })).map(
    ({ reason, title }) => `${reason} ${title}`,
  )

it('tells each who else is there since when, and who came first', async () => {
  const { dara, sophea, postId, first, second } = await two()
  expect(await attend(sophea, { postId, editorId: second })).toEqual({
    version: 1,
    takenOverBy: null,
    others: [{ editorId: first, name: 'Dara', since: expect.any(Date), isSelf: false, isAhead: true }],
  })
  const { others } = await attend(dara, { postId, editorId: first })
  expect(others).toMatchObject([{ name: 'Sophea', isAhead: false }])
})

it('forgets who was not heard of for 45 seconds, and who said goodbye', async () => {
  const { dara, sophea, postId, first, second } = await two()
  await passed(first, 44)
  expect((await attend(sophea, { postId, editorId: second })).others).toHaveLength(1)
  await passed(first, 2)
  expect((await attend(sophea, { postId, editorId: second })).others).toEqual([])
  await leave(sophea, { postId, editorId: second })
  expect((await attend(dara, { postId, editorId: first })).others).toEqual([])
})

it('lets nobody speak for another’s editor, or hear of a post that they may not open', async () => {
  const { dara, sophea, postId, first, second } = await two()
  await leave(sophea, { postId, editorId: first })
  await passed(first, 30)
  await attend(sophea, { postId, editorId: first })
  await passed(first, 30)
  expect((await attend(sophea, { postId, editorId: second })).others).toEqual([])
  const asked = { postId, editorId: crypto.randomUUID() }
  await expect(attend(visitor(), asked)).rejects.toMatchObject({ reason: 'unauthenticated' })
  await expect(attend(await staff('contributor'), asked)).rejects.toMatchObject({ reason: 'not_found' })
  await expect(takeOver(await staff('contributor'), asked)).rejects.toMatchObject({ reason: 'not_found' })
  expect((await attend(dara, { postId, editorId: first })).others).toHaveLength(1)
})

it('who takes over keeps the other’s text first, tells them, and nothing that they still send is lost', async () => {
  const { dara, sophea, postId, first, second } = await two()
  await autosave(dara, { postId, kind: 'post', version: 1, content: { title: 'River, longer' } })
  const taken = await takeOver(sophea, { postId, editorId: second })
  expect(taken).toEqual({ version: 3 })
  const late = autosave(dara, { postId, kind: 'post', version: 2, content: { title: 'Last words' } })
  await expect(late).rejects.toMatchObject({ reason: 'conflict' })
  expect(await attend(dara, { postId, editorId: first })).toMatchObject({ takenOverBy: 'Sophea', version: 3 })
  expect((await attend(sophea, { postId, editorId: second })).others).toMatchObject([
    { name: 'Dara', isAhead: false },
  ])
  expect(await history(postId)).toEqual([
    'saved River',
    'autosaved River, longer',
    'taken_over River, longer',
    'conflict Last words',
  ])
  await takeOver(dara, { postId, editorId: first })
  expect(await attend(dara, { postId, editorId: first })).toMatchObject({ takenOverBy: null })
  expect(await attend(sophea, { postId, editorId: second })).toMatchObject({ takenOverBy: 'Dara' })
})

it('a text that is set aside is in the history once, and changes nothing else', async () => {
  const { dara, postId } = await two()
  const asked = { postId, content: { title: 'From the phone', language: 'no language' } }
  const [one, again] = [await setAside(dara, asked), await setAside(dara, asked)]
  expect(again).toEqual(one)
  expect(await requirePost(dara, postId)).toMatchObject({ version: 1, form: { title: 'River' } })
  expect(await history(postId)).toEqual(['saved River', 'set_aside From the phone'])
})

it('rows of editors that were closed without a word go in the night', async () => {
  const { first } = await two()
  await passed(first, 3_700)
  expect(await forgetOldPresence()).toBe(1)
})
