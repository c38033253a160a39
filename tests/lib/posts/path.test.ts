import fc from 'fast-check'
import { database } from '#lib/database/client.ts'
import { besidePath, isBeside, pathFrom, readTypedPath } from '#lib/posts/path.ts'
import { isReservedPath } from '#lib/posts/reserved.ts'
import { slugOf } from '#lib/slug.ts'
import { useDatabase } from '../../factories/database.ts'

useDatabase()

const at = new Date('2026-11-30T20:00:00Z')

/** What the CHECK of the database says of each. */
async function areStorable(paths: string[]): Promise<boolean[]> {
  const rows = await database().$queryRaw<{ legal: boolean }[]>`
    SELECT is_wellformed_path(path) AND NOT (is_reserved_path(path) AND path LIKE '/%/%/%/%') AS legal
      FROM unnest(${paths}::text[]) WITH ORDINALITY AS t (path, n) ORDER BY n`
  return rows.map(({ legal }) => legal)
}

const anyTitle = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.stringMatching(/^[\u0300-\u036f\u1100-\u11ff\u1780-\u17ff\u200b-\u200f \-/.]{0,100}$/),
)

describe('a path that is made', () => {
  it.each([
    ['The Loom Returns', 'the-loom-returns'],
    ['  Don’t stop: “Hope”, 100% & more?! ', 'dont-stop-hope-100-more'],
    ['Où est l’école à Đà Nẵng? Groß & Łódź', 'ou-est-lecole-a-da-nang-gross-lodz'],
    ['សួស្តី ពិភពលោក', 'សួស្តី-ពិភពលោក'],
    ['نامه\u200cها از کابل', 'نامهها-از-کابل'],
    ['Année 2026 №１２', 'annee-2026-no12'],
    ['../../etc/passwd', 'etc-passwd'],
    ['🎄', ''],
  ])('of %s is readable', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it('stands under the month of the site’s time zone; a page’s under nothing', () => {
    const title = 'Hope'
    expect(pathFrom({ kind: 'post', title, at, timeZone: 'UTC' })).toBe('/2026/11/hope/')
    expect(pathFrom({ kind: 'post', title, at, timeZone: 'Asia/Phnom_Penh' })).toBe('/2026/12/hope/')
    expect(pathFrom({ kind: 'page', title, at, timeZone: 'UTC' })).toBe('/hope/')
    expect(pathFrom({ kind: 'page', title: '', at, timeZone: 'UTC' })).toBe('/untitled/')
  })

  it('ends at a word when the title is long', () => {
    expect(slugOf('many words '.repeat(30))).toMatch(/^(many-words-)*(many|many-words)$/)
    expect([...slugOf('ក'.repeat(300))]).toHaveLength(80)
  })

  it('is taken by the database, whatever the title', async () => {
    const property = fc.asyncProperty(
      fc.array(anyTitle, { minLength: 40, maxLength: 40 }),
      async (titles) => {
        const paths = titles.flatMap((title) =>
          (['post', 'page'] as const).map((kind) => pathFrom({ kind, title, at, timeZone: 'UTC' })),
        )
        expect(await areStorable([...paths, ...paths.map((path) => besidePath(path, 2))])).not.toContain(
          false,
        )
      },
    )
    await fc.assert(property, { numRuns: 40 })
  })
})

describe('a path that is typed', () => {
  it.each([
    ['/about/', '/about/'],
    ['about', '/about'],
    ['  our work/in laos/ ', '/our-work/in-laos/'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe\u0301/', '/café/'],
    ['/100%/', '/100%/'],
    ['//a///b//', '/a/b/'],
    ['/a%20b', '/a-b'],
  ])('%s is kept as %s', (typed, path) => {
    expect(readTypedPath(typed)).toEqual({ path })
  })

  it.each([
    '',
    '/',
    ' / ',
    '/a?b',
    '/a#b',
    '/a\\b',
    '/../a',
    '/a/./b',
    '/a\u0000b',
    '/a%00b',
    '/a%3Fb',
    `/${'ក'.repeat(700)}`,
    `/${'a'.repeat(1_500)}`,
  ])('%j is refused in words', (typed) => {
    expect(readTypedPath(typed)).toEqual({ problem: expect.stringMatching(/\.$/) })
  })

  it.each(['/admin/', '/Admin/x', '/media', '/-/x', '/2026/11/feed.xml', '/search/', '/page/2', '/ADMİN'])(
    '%s is Lamplight’s own',
    (typed) => {
      expect(readTypedPath(typed)).toEqual({ problem: expect.stringContaining('Lamplight itself') })
    },
  )

  it('is taken by the database, whatever was typed, or refused', async () => {
    const typed = fc.oneof(
      anyTitle,
      fc.webPath(),
      fc.string({ unit: fc.constantFrom(...'/.%2e?# aé-\u0301\u200d') }),
    )
    const property = fc.asyncProperty(fc.array(typed, { minLength: 40, maxLength: 40 }), async (all) => {
      const paths = all.flatMap((one) => {
        const read = readTypedPath(one)
        return 'path' in read ? [read.path] : []
      })
      expect(await areStorable(paths)).not.toContain(false)
      expect(paths.some(isReservedPath)).toBe(false)
    })
    await fc.assert(property, { numRuns: 40 })
  })

  it('reads the same when it is read again', () => {
    fc.assert(
      fc.property(fc.webPath(), (typed) => {
        const read = readTypedPath(typed)
        if ('path' in read && !read.path.includes('%')) expect(readTypedPath(read.path)).toEqual(read)
      }),
    )
  })
})

test('a path knows the ones beside it', () => {
  expect(besidePath('/a/b/', 2)).toBe('/a/b-2/')
  expect(besidePath('/a', 3)).toBe('/a-3')
  expect(isBeside('/a/b/', '/a/b/')).toBe(true)
  expect(isBeside('/a/b-12/', '/a/b/')).toBe(true)
  expect(isBeside('/a/b-c/', '/a/b/')).toBe(false)
  expect(isBeside('/a/b-2', '/a/b/')).toBe(false)
})
