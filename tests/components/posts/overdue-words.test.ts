import { overdueInWords, reviewAskedInWords } from '#components/admin/posts/overdue-words.ts'

const time = { timeZone: 'Asia/Phnom_Penh', now: new Date('2026-11-04T00:00:00Z') }
const since = new Date('2026-11-03T02:00:00Z')
const post = { id: '1', title: 'The lamp' }

it('says what did not happen, what holds meanwhile and what to do', () => {
  expect(overdueInWords({ kind: 'update', post, since, count: 1 }, time)).toBe(
    'The update of “The lamp” was to go out Tue 3 Nov 09:00 (UTC+7) and could not. Readers see the text of before; please open it and press Update.',
  )
  expect(overdueInWords({ kind: 'pictures', post, since, count: 2 }, time)).toMatch(/waits for 2 pictures/)
  expect(overdueInWords({ kind: 'purge', post: null, since, count: 3 }, time)).toMatch(
    /3 purges .*please ask/,
  )
  expect(overdueInWords({ kind: 'trash', post: null, since, count: 1 }, time)).toMatch(
    /^A post should .*Nothing is lost/,
  )
  expect(overdueInWords({ kind: 'letter', post, since, count: 1 }, time)).toMatch(
    /“The lamp” .*Readers see the post/,
  )
})

it('says who asks whom to look', () => {
  const asked = { postId: '1', title: 'The lamp', askedBy: 'Dara', note: '', at: since, isMine: true }
  expect(reviewAskedInWords(asked)).toBe('Dara asks you to look at “The lamp”.')
  expect(reviewAskedInWords({ ...asked, askedBy: null, isMine: false, note: 'Is the name right?' })).toBe(
    'Somebody asks an editor to look at “The lamp”: Is the name right?',
  )
})
