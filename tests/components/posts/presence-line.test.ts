import { isHeldByOther, sentencesOf } from '#components/admin/posts/presence-line.tsx'

const since = new Date('2026-11-03T14:02:00Z')
const dara = { editorId: 'd', name: 'Dara', since, isSelf: false, isAhead: true }
const alone = { others: [], takenOverBy: null, version: 1 }

it('says who writes and since when, and each person once', () => {
  const attendance = { ...alone, others: [dara, { ...dara, editorId: 'e', since: new Date() }] }
  expect(sentencesOf(attendance, 'UTC')).toEqual([
    'Dara has been writing here since 14:02. You can read along; to write, take over: their text is saved first.',
  ])
  expect(isHeldByOther(attendance)).toBe(true)
})

it('holds nobody back for who came later, or for another window of theirs', () => {
  const others = [
    { ...dara, isAhead: false },
    { ...dara, name: 'Me', isSelf: true },
  ]
  expect(isHeldByOther({ ...alone, others })).toBe(false)
  expect(sentencesOf({ ...alone, others }, 'UTC')).toEqual([
    'Dara has this open to read, since 14:02.',
    'You have this open in another window, since 14:02.',
  ])
})

it('tells whom somebody took over from, and where their text is', () => {
  const attendance = { ...alone, takenOverBy: 'Dara', others: [dara] }
  expect(isHeldByOther(attendance)).toBe(true)
  expect(sentencesOf(attendance, 'UTC')).toEqual([
    'Dara has taken over. Nothing is lost: your text is in the post or in its history.',
  ])
})
