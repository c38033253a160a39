import { savingInWords, standingInWords } from '#components/admin/posts/status-words.ts'

const at = new Date('2026-11-03T14:02:00Z')
const time = { timeZone: 'UTC', now: new Date('2026-11-03T15:00:00Z') }
const standing = {
  version: 3,
  path: '/a/',
  wasPublic: false,
  publishedAt: null,
  changedSincePublishing: false,
  hasPending: false,
}

it('says the hour of a save, and the day where that is another', () => {
  const saved = { is: 'saved', at, by: null } as const
  expect(savingInWords(saved, { ...time, isDirty: false })).toBe('Saved 14:02 on the server')
  const later = { timeZone: 'UTC', now: new Date('2026-11-05T15:00:00Z') }
  expect(savingInWords(saved, { ...later, isDirty: false })).toBe('Saved Tue 3 Nov 14:02 (UTC) on the server')
})

it('never calls saved what is not', () => {
  expect(savingInWords({ is: 'saved', at, by: null }, { ...time, isDirty: true })).toBe('Not saved yet')
  const away = (kept: 'kept' | 'full' | 'unavailable') =>
    savingInWords({ is: 'unreachable' }, { ...time, isDirty: true, kept, device: 'this phone' })
  expect(away('kept')).toBe(
    'Only on this phone, and safe there. The site does not answer; saving goes on when it does.',
  )
  expect(away('full')).toContain('this phone has no room left')
  expect(away('unavailable')).toContain('please leave this page open')
  expect(
    savingInWords({ is: 'refused', message: '', wasSaved: false }, { ...time, isDirty: false }),
  ).toContain('Not saved')
})

it('says what readers do not see yet, and what is not stored as it is', () => {
  const saved = { is: 'saved', at, by: null } as const
  expect(savingInWords(saved, { ...time, isDirty: false, hasPending: true })).toBe(
    'Saved 14:02 on the server; readers do not see it yet',
  )
  expect(savingInWords(saved, { ...time, isDirty: false, isWhole: false })).toContain('except what is marked')
})

it('says where a post stands for readers', () => {
  expect(standingInWords({ ...standing, version: 0, status: 'draft' }, time)).toBe('New')
  expect(standingInWords({ ...standing, status: 'draft' }, time)).toBe('Draft')
  expect(standingInWords({ ...standing, status: 'scheduled', publishedAt: at }, time)).toBe(
    'Goes out Tue 3 Nov 14:02 (UTC)',
  )
  expect(standingInWords({ ...standing, status: 'taken_down', publishedAt: at }, time)).toBe('Taken down')
})
