import { database } from '#lib/database/client.ts'
import type { StaffActor } from '#lib/people/actor.ts'
import { create } from '#lib/posts/create.ts'
import { listNotes } from '#lib/review/queries.ts'
import { removeNote, settleNote } from '#lib/review/settle-note.ts'
import { writeNote } from '#lib/review/write-note.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { bodyOf } from '../../factories/posts.ts'

useDatabase()

let editor: StaffActor
let writer: StaffActor
let postId: string

beforeEach(async () => {
  editor = await staff('editor', 'Mealea')
  writer = await staff('contributor', 'Dara')
  const made = await create(writer, {
    kind: 'post',
    title: 'Loom',
    body: bodyOf('The loom stands by the river.'),
  })
  postId = made.postId
})

const notes = () => listNotes(editor, postId)
const revisions = () => database().revision.count({ where: { postId } })

test('a note says something to the other writers, about words or about all of it, and the text stays as it is', async () => {
  const before = await database().post.findUniqueOrThrow({ where: { id: postId } })
  await writeNote(editor, { postId, quote: ' by the  river ', text: 'Which river?' })
  await writeNote(writer, { postId, text: 'The big one.' })
  expect(await notes()).toMatchObject([
    { quote: 'by the river', text: 'Which river?', by: 'Mealea', isByLink: false, resolved: null },
    { quote: '', text: 'The big one.', by: 'Dara' },
  ])
  expect(await database().post.findUniqueOrThrow({ where: { id: postId } })).toEqual(before)
  expect(await revisions()).toBe(1)
})

test('what is done stands behind what is open, and can be opened again', async () => {
  await writeNote(editor, { postId, text: 'One.' })
  await writeNote(editor, { postId, text: 'Two.' })
  const [one] = await notes()
  for (const _ of ['once', 'twice']) await settleNote(writer, { noteId: one!.id, isResolved: true })
  expect(await notes()).toMatchObject([
    { text: 'Two.', resolved: null },
    { text: 'One.', resolved: { by: 'Dara', at: expect.any(Date) } },
  ])
  await settleNote(editor, { noteId: one!.id, isResolved: false })
  expect((await notes()).map(({ resolved }) => resolved)).toEqual([null, null])
})

test('a note is taken away by who wrote it or by an editor, with a row in the log without its words', async () => {
  await writeNote(editor, { postId, text: 'Chanlina lives there.' })
  await writeNote(writer, { postId, text: 'Mine.' })
  const [theirs, own] = await listNotes(writer, postId)
  expect([theirs!.mayRemove, own!.mayRemove]).toEqual([false, true])
  await expect(removeNote(writer, { noteId: theirs!.id })).rejects.toMatchObject({ reason: 'forbidden' })
  await removeNote(writer, { noteId: own!.id })
  await removeNote(editor, { noteId: theirs!.id })
  expect(await notes()).toEqual([])
  const events = await database().auditEvent.findMany({ where: { subject: postId, action: 'note.remove' } })
  expect(events.map(({ detail }) => detail)).toEqual([{ note: own!.id }, { note: theirs!.id }])
  await expect(removeNote(editor, { noteId: own!.id })).rejects.toMatchObject({ reason: 'not_found' })
})

test('who may not open a text neither reads nor writes about it', async () => {
  await writeNote(editor, { postId, text: 'One.' })
  const [note] = await notes()
  const other = await staff('author')
  for (const attempt of [
    () => listNotes(other, postId),
    () => writeNote(other, { postId, text: 'Hello.' }),
    () => settleNote(other, { noteId: note!.id, isResolved: true }),
    () => removeNote(other, { noteId: note!.id }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ reason: 'not_found' })
  }
  await expect(listNotes(visitor(), postId)).rejects.toMatchObject({ reason: 'unauthenticated' })
  await expect(listNotes(await staff('moderator'), postId)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('an empty note is none, and a long one is refused in words', async () => {
  await expect(writeNote(editor, { postId, text: ' ' })).rejects.toMatchObject({
    fields: { text: ['Please write a note.'] },
  })
  await expect(writeNote(editor, { postId, text: 'x'.repeat(3_001) })).rejects.toMatchObject({
    fields: { text: [expect.stringContaining('3,000')] },
  })
})

test('a note goes with its post, and stays when its writer goes', async () => {
  await writeNote(editor, { postId, text: 'One.' })
  await database().account.delete({ where: { id: editor.accountId } })
  expect(await listNotes(writer, postId)).toMatchObject([{ text: 'One.', by: null }])
  await database().post.delete({ where: { id: postId } })
  expect(await database().postNote.count({ where: { postId } })).toBe(0)
})
