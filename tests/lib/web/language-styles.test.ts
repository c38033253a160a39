import { readdirSync } from 'node:fs'
import { fonts } from '#lib/web/fonts.ts'
import { languageStyles } from '#lib/web/language-styles.ts'

const english = { language: 'en' }

test('a page in one Latin language has nothing of the others', () => {
  expect(languageStyles(english, '<p>A lamp</p>')).toBe('')
})

test('Khmer letters bring their font, after those that the reader has', () => {
  const css = languageStyles(english, '<p lang="en">ខ្មែរ</p>')
  const faces = css.match(/@font-face\{.*?\}/g)!
  expect(faces).toHaveLength(4)
  for (const face of faces) {
    expect(face).toMatch(/src:local\(.*\),url\(\/-\/fonts\/noto-serif-khmer-[47]00-[0-9a-f]{16}\.woff2\)/)
    expect(face).toMatch(/unicode-range:U\+1780-17FF/)
    expect(face).toMatch(/font-display:swap/)
  }
  expect(css).not.toContain(':lang(km)')
})

test.each([
  ['khmer', { language: 'km' }, '<p></p>', 'p:lang(km)'],
  ['khmer', english, '<p lang="km-KH"></p>', 'p:lang(km)'],
  ['right-to-left', { language: 'fa', direction: 'rtl' as const }, '<p></p>', '[dir="rtl"] .step-link'],
  ['right-to-left', english, '<p lang="ar" dir="rtl"></p>', '[dir="rtl"] .step-link'],
  ['french', { language: 'fr-CA' }, '', ':lang(fr)'],
  ['spanish', english, '<a lang="es">', ':lang(es)'],
])('the sheet %s comes with its language', (_, page, body, expected) => {
  expect(languageStyles(page, body)).toContain(expected)
})

test('every sheet of a language is used by some page', () => {
  const all = languageStyles({ language: 'km', direction: 'rtl' }, '<p lang="fr"></p><p lang="es"></p>')
  const sheets = readdirSync('components/site/styles/languages')
  expect(sheets).toHaveLength(4)
  for (const mark of [':lang(km)', ':lang(ar)', ':lang(fr)', ':lang(es)']) expect(all).toContain(mark)
})

test('the address of a font changes with its bytes', () => {
  expect(fonts().map(({ weight }) => weight)).toEqual([400, 700])
  expect(new Set(fonts().map(({ url }) => url)).size).toBe(2)
})
