import { emptyDocument, parseDocument } from '#lib/content/schema.ts'
import { blanks } from '#lib/posts/blanks.ts'
import { type CheckContext, check, checkUpdate } from '#lib/posts/checks.ts'
import type { Snapshot } from '#lib/posts/snapshot.ts'
import { textIn } from '../../factories/snapshots.ts'

const ready = textIn('en')
const context: CheckContext = {
  pictures: new Map([
    ['11111111-1111-4111-8111-111111111111', { name: 'river.jpg', isDescribed: false, hasCredit: true }],
  ]),
  links: new Map(),
  wasPublic: false,
}
const [known] = context.pictures.keys()
const found = (changes: Partial<Snapshot>, wasPublic = false) =>
  check({ ...ready, ...changes }, { ...context, wasPublic }).map(({ level, code }) => `${level} ${code}`)
const withBlocks = (...content: object[]) => parseDocument({ type: 'doc', version: 1, content })
const text = (words: string) => ({ type: 'text', text: words })
const picture = (attrs: object = {}) => ({ type: 'picture', attrs: { mediaId: known, ...attrs } })

test.each([
  ['nothing in what is ready', {}, []],
  ['a missing title', { title: ' ' }, ['blocks title']],
  ['a missing text', { body: emptyDocument() }, ['blocks body']],
  [
    'a heading without text',
    { body: withBlocks({ type: 'heading' }) },
    ['blocks body', 'hint heading_empty'],
  ],
  [
    'each blank of a starter page, and no other bracket',
    {
      body: withBlocks({
        type: 'paragraph',
        content: [text(`${blanks.email} [sic] ${blanks.email} ${blanks.host}`)],
      }),
    },
    ['blocks blank', 'blocks blank'],
  ],
  ['nothing in pictures alone', { body: withBlocks(picture({ alt: 'A river.' })) }, []],
  ['a picture without description', { body: withBlocks(picture({ alt: ' ' })) }, ['blocks picture']],
  ['nothing in a decorative one', { body: withBlocks(picture({ decorative: true })) }, []],
  [
    'each in a gallery, and those in lists and tables',
    {
      body: withBlocks(
        { type: 'gallery', attrs: { items: [{ mediaId: known }, { mediaId: known, alt: 'A boat.' }] } },
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, picture()] }] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [picture()] }] }],
        },
      ),
    },
    ['blocks picture', 'blocks picture', 'blocks picture'],
  ],
  ['a cover without description', { coverId: known! }, ['blocks cover']],
  ['nobody having been asked about protection', { protection: 'unasked' }, ['blocks protection']],
  ['a missing summary, as a hint', { excerpt: '' }, ['hint excerpt']],
] as [string, Partial<Snapshot>, string[]][])('the check finds %s', (_, changes, wanted) => {
  expect(found(changes)).toEqual(wanted)
})

test('what readers know already is only reminded of the question', () => {
  expect(found({ protection: 'unasked' }, true)).toEqual(['hint protection'])
})

test('a picture is called by its file, else by its caption, else by its place', () => {
  const messages = (attrs: object) =>
    check({ ...ready, body: withBlocks(picture(attrs)) }, context).map(({ message }) => message)
  const unknown = '22222222-2222-4222-8222-222222222222'
  expect(messages({})[0]).toContain('“river.jpg”')
  expect(messages({ mediaId: unknown, caption: 'The boat' })[0]).toContain('“The boat”')
  expect(messages({ mediaId: unknown })[0]).toContain('Picture 1 of the text')
})

test('an update is stopped only by what it brings', () => {
  const old = { ...ready, body: withBlocks(picture()), protection: 'unasked' as const }
  expect(checkUpdate(old, { ...old, title: 'New' }, context)).toEqual([])
  expect(checkUpdate(old, { ...old, body: emptyDocument() }, context)).toEqual([])
  expect(checkUpdate(old, { ...old, coverId: known! }, context)).toMatchObject([{ code: 'cover' }])
  expect(checkUpdate(old, { ...old, title: '' }, context)).toMatchObject([{ code: 'title' }])
})
