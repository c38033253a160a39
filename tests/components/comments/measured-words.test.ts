import { measuredInWords, spanInWords } from '#components/admin/comments/measured-words.ts'
import { catalogues } from '#components/site/words/catalogues.ts'
import { en } from '#components/site/words/en.ts'
import { usualWaitIn } from '#components/site/words/usual-wait.ts'
import { usualWaitNames, usualWaitOf } from '#lib/settings/usual-waits.ts'

const measured = { median: 30 * 3_600, usually: 'threeDays', comments: 40, days: 30 } as const
const own = { usualWait: 'within a day', usualWaitIsMeasured: false, measuredWait: null }

test('a promise of one’s own that is not kept is said so, beside what was measured', () => {
  expect(measuredInWords(measured, own)).toEqual([
    'Readers are told: “usually read within a day”.',
    'Of 40 comments in 30 days, half were read within 30 hours.',
    '“within a day” is not kept at the moment.',
  ])
})

test.each(['within 2 days', 'in three days', 'within a week', 'soon', 'ក្នុងមួយថ្ងៃ'])(
  '“%s” is kept, or cannot be measured',
  (usualWait) => {
    expect(measuredInWords(measured, { ...own, usualWait })).toHaveLength(2)
  },
)

test('what was measured is what readers are told, in their own language', () => {
  const site = {
    language: 'en',
    usualWait: 'soon',
    usualWaitIsMeasured: true,
    commentsAwayUntil: '',
    measuredWait: 'threeDays' as const,
  }
  expect(measuredInWords(measured, site)[0]).toBe(
    'Readers are told: “usually read within 3 days”. It was measured.',
  )
  for (const words of catalogues) expect(usualWaitIn(words, site)).toBe(words.usualWaits.threeDays)
  expect(usualWaitIn(en, { ...site, measuredWait: null })).toBe('soon')
  expect(usualWaitIn(en, { ...site, usualWaitIsMeasured: false })).toBe('soon')
})

test('every promise stands in every catalogue', () => {
  for (const words of catalogues)
    for (const name of usualWaitNames) expect(words.usualWaits[name]).toBeTruthy()
})

test('a wait is rounded up to what can be promised, and nobody promises more than a week', () => {
  expect([60, 3_600, 3_601, 7 * 3_600, 86_401, 260_000, 700_000].map(usualWaitOf)).toEqual([
    ...['hour', 'hour', 'sixHours', 'day', 'threeDays', 'week', null],
  ])
})

test('a span is said in the unit that fits', () => {
  expect([30, 600, 7_000, 40 * 3_600, 5 * 86_400].map(spanInWords)).toEqual([
    ...['within a minute', 'within 10 minutes', 'within 2 hours', 'within 40 hours', 'within 5 days'],
  ])
})

test('too few comments are said to be too few', () => {
  expect(measuredInWords({ ...measured, median: null }, own)[1]).toMatch(/^Too few comments/)
})
