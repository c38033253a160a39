import { spanWords, waitingWords } from '#components/admin/desk/waiting-words.ts'

it.each([
  [0, null, 'No comment waits'],
  [1, 30, '1 comment waits, since just now'],
  [2, 600, '2 comments wait, the first for 10 minutes'],
  [3, 90_000, '3 comments wait, the first since yesterday'],
  [1000, 400_000, '1,000 or more comments wait, the first for 4 days'],
])('%i waiting, the oldest for %p seconds: %s', (waiting, oldestSeconds, words) => {
  expect(waitingWords({ waiting, oldestSeconds })).toBe(words)
})

it.each([
  [300, 'for less than an hour'],
  [3_600, 'for 1 hour'],
  [172_800, 'for 2 days'],
])('a span of %d seconds: %s', (seconds, words) => {
  expect(spanWords(seconds)).toBe(words)
})
