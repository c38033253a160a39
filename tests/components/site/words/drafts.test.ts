import { catalogues, wordsFor } from '#components/site/words/catalogues.ts'
import { en, type Words } from '#components/site/words/en.ts'

/** Every text by the keys that lead to it; a function is asked with an example of what it is about. */
function textsOf(branch: unknown, path = ''): [string, string][] {
  if (typeof branch === 'string') return [[path, branch]]
  if (typeof branch === 'function') return examples(branch as (...given: never[]) => string, path)
  if (typeof branch !== 'object' || branch === null) return []
  return Object.entries(branch).flatMap(([key, below]) => textsOf(below, path && `${path}.${key}`))
}

const namesAreGiven = /replyTo|postsBy|morePostsBy|inTopic|readOn|intro|watchOn|table/
const waits = /heldNote|openNote|teamNote|withTeam|waitingNote|outcomes|reports\.done/

function examples(say: (...given: never[]) => string, path: string): [string, string][] {
  const given = namesAreGiven.test(path) ? ['Bopha'] : waits.test(path) ? [null] : [3, 7]
  return [[path, say(...(given as never[]))]]
}

const entriesOf = ({ language: _, checkedBy: __, ...words }: Words): [string, string][] =>
  Object.entries(words).flatMap(([place, texts]) => textsOf(texts, place))

const english = new Map(entriesOf(en))
const drafts = catalogues.filter(({ language }) => language !== 'en')
const withoutCode = (path: string) => !/safety\.language|origins\.own/.test(path)

test('Khmer, French, Spanish and Arabic are drafted, and nobody has checked them yet', () => {
  expect(drafts.map(({ language, checkedBy }) => [language, checkedBy])).toEqual([
    ['km', null],
    ['fr', null],
    ['es', null],
    ['ar', null],
  ])
})

describe.each(drafts.map((words) => [words.language, words] as const))(
  'the catalogue %s',
  (language, words) => {
    test('has the same keys as English', () => {
      expect(entriesOf(words).map(([path]) => path)).toEqual(entriesOf(en).map(([path]) => path))
    })

    test('leaves nothing empty', () => {
      expect(entriesOf(words).filter(([path, text]) => withoutCode(path) && text.trim() === '')).toEqual([])
    })

    test('leaves no sentence in English', () => {
      const left = entriesOf(words).filter(([path, text]) => text.includes(' ') && english.get(path) === text)
      expect(left).toEqual([])
    })

    test('keeps the names and numbers that it is given', () => {
      const lost = entriesOf(words).filter(
        ([path, text]) => english.get(path)!.includes('Bopha') && !text.includes('Bopha'),
      )
      expect(lost).toEqual([])
      expect(words.lists.pageOf(3, 7)).toMatch(/3.*7/)
      expect(words.refusals.commentTooLong).toMatch(/5.?000/)
    })

    test('is written in its own script', () => {
      const script =
        { km: /\p{Script=Khmer}/u, ar: /\p{Script=Arabic}/u }[language as 'km' | 'ar'] ?? /\p{L}/u
      const foreign = entriesOf(words).filter(([path, text]) => withoutCode(path) && !script.test(text))
      expect(foreign).toEqual([])
    })
  },
)

test('Arabic counts in all its six ways', () => {
  const [arabic] = drafts.filter(({ language }) => language === 'ar')
  expect([0, 1, 2, 3, 11, 100].map((number) => arabic!.comments.heading(number))).toEqual([
    'لا تعليقات',
    'تعليق واحد',
    'تعليقان',
    '3 تعليقات',
    '11 تعليقًا',
    '100 تعليق',
  ])
})

test('French counts none like one, and Khmer needs no plural', () => {
  const said = (language: string, number: number) =>
    drafts.find((words) => words.language === language)!.comments.heading(number)
  expect([said('fr', 0), said('fr', 2)]).toEqual(['0 commentaire', '2 commentaires'])
  expect([said('km', 1), said('km', 12)]).toEqual(['មតិ 1', 'មតិ 12'])
})

describe('which words a page has', () => {
  const site = { language: 'en', interfaceLanguages: ['en', 'ar'], languageChecks: {} }

  test('its own language where that is switched on', () => {
    expect(wordsFor(site, 'ar').replyForm.write).toBe('اكتب ردًا')
  })

  test('the language of the site where its own is off', () => {
    const french = { ...site, language: 'fr', interfaceLanguages: ['en', 'fr'] }
    expect(wordsFor(french, 'km').replyForm.write).toBe('Laisser une réponse')
  })

  test('English where all is off', () => {
    const nothing = { language: 'fr', interfaceLanguages: [], languageChecks: {} }
    expect(wordsFor(nothing, 'km').replyForm.write).toBe('Leave a reply')
  })

  test('words about safety are English until somebody has checked the language', () => {
    expect(wordsFor(site, 'ar').safety).toBe(en.safety)
    const checked = wordsFor({ ...site, languageChecks: { ar: 'Samira, May 2026' } }, 'ar')
    expect(checked.safety.language).toBe('ar')
    expect(checked.safety.emergency).toMatch(/الطوارئ/)
  })
})

test('Spanish says tú to readers from the first page to the last', () => {
  const [spanish] = drafts.filter(({ language }) => language === 'es')
  const formal =
    /\busted\b|\b(Su|su|Sus|sus) (correo|nombre|nota|cuenta|comentario\b(?!, y por qué))|\b(Escriba|Abra|Pulse|Mire|Deje|Pida|Lea|Diga|Cambie)\b/
  expect(entriesOf(spanish!).filter(([, text]) => formal.test(text))).toEqual([])
})
