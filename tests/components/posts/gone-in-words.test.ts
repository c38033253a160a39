import { goneInWords } from '#components/admin/posts/gone-in-words.ts'

const none = { authors: 0, topics: 0, tags: 0, pictures: 0 }

test('a former text of which all is there needs no words', () => {
  expect(goneInWords(none)).toBe('')
})

test('what cannot come back is said before it is restored', () => {
  expect(goneInWords({ ...none, pictures: 1 })).toMatch(
    /^Since then one picture of this text has been removed and cannot come back\. Everything else does/,
  )
  expect(goneInWords({ authors: 1, topics: 2, tags: 0, pictures: 3 })).toMatch(
    /^Since then one author, 2 topics, and 3 pictures of this text have been removed/,
  )
})
