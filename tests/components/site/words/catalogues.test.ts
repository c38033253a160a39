import { awayIn } from '#components/site/words/away-and-pause.ts'
import { catalogues, wordsFor } from '#components/site/words/catalogues.ts'
import { en } from '#components/site/words/en.ts'
import { refusalIn, refusedIn } from '#components/site/words/refusal.ts'
import { usualWaitIn } from '#components/site/words/usual-wait.ts'
import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'

const english = { language: 'en', interfaceLanguages: ['en'], languageChecks: {} }

test('a page whose language has no catalogue speaks the language of the site', () => {
  expect(wordsFor(english, 'tlh').replyForm.write).toBe('Leave a reply')
})

test('a site whose language has no catalogue speaks English, and says so', () => {
  const words = wordsFor({ language: 'tlh', interfaceLanguages: ['tlh'], languageChecks: {} })
  expect([words.language, words.replyForm.send]).toEqual(['en', 'Post comment'])
})

test('a country keeps its way of writing dates', () => {
  expect(wordsFor({ ...english, language: 'en-US' }).language).toBe('en-US')
})

test('a number stands with its noun as the language says it', () => {
  expect([0, 1, 2, 1234].map((number) => en.comments.heading(number))).toEqual([
    '0 comments',
    '1 comment',
    '2 comments',
    '1,234 comments',
  ])
})

test('what refuses a reader is said by the catalogue, and what it does not know stays', () => {
  const words = { ...en, refusals: { ...en.refusals, nameMissing: 'Un nom, s’il vous plaît.' } }
  expect(refusalIn(words, refusals.nameMissing)).toBe('Un nom, s’il vous plaît.')
  expect(refusalIn(words, 'Something else.')).toBe('Something else.')
  const often = new RefusedError('too_many', 'English', { tryAgainInMinutes: 3 })
  expect(refusedIn(words, often)).toBe('That was too often. Please try again in 3 minutes.')
})

test('how long a comment waits is said only in the language that the site wrote it in', () => {
  const khmer = { ...en, language: 'km' }
  expect(usualWaitIn(en, { language: 'en', usualWait: 'within an hour' })).toBe('within an hour')
  expect(usualWaitIn(khmer, { language: 'en', usualWait: 'within an hour' })).toBeNull()
  expect(usualWaitIn(khmer, { language: 'km', usualWait: 'within a day' })).toBeNull()
  expect(usualWaitIn(khmer, { language: 'km', usualWait: 'ក្នុងមួយថ្ងៃ' })).toBe('ក្នុងមួយថ្ងៃ')
})

test.each(catalogues.map((words) => [words.language, words] as const))(
  'who is away for longer than a week says the date in %s too, not the weekday alone',
  (_, words) => {
    expect(awayIn(words, { commentsAwayUntil: '2026-12-29' })).toMatch(/30|٣٠|៣០/)
  },
)

test('while nobody reads, the usual wait is not promised, and the day is named on which somebody does again', () => {
  const away = { language: 'en', usualWait: 'within an hour', commentsAwayUntil: '2026-11-29' }
  expect(usualWaitIn(en, away)).toBeNull()
  expect(awayIn(en, away)).toBe('We are away until Monday 30 November, and read what you write then.')
  expect(awayIn(en, { commentsAwayUntil: '' })).toBeNull()
})
