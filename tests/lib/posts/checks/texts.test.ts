import { parseDocument } from '#lib/content/schema.ts'
import type { LinkState } from '#lib/posts/checks/finding.ts'
import { countOf, readingEase, syllablesOf } from '#lib/posts/checks/reading-ease.ts'
import { type CheckContext, check, checkUpdate } from '#lib/posts/checks.ts'
import type { Snapshot } from '#lib/posts/snapshot.ts'
import { bodyOf } from '../../../factories/posts.ts'
import { textIn } from '../../../factories/snapshots.ts'

const context: CheckContext = { pictures: new Map(), links: new Map(), wasPublic: false }
const withBlocks = (...content: object[]) => parseDocument({ type: 'doc', version: 1, content })
const heading = (level: number, text: string) => ({
  type: 'heading',
  attrs: { level },
  content: text ? [{ type: 'text', text }] : [],
})
const link = (text: string, href: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }],
})
const findings = (changes: Partial<Snapshot>, known: Partial<CheckContext> = {}) =>
  check(textIn('en', changes), { ...context, ...known })
const found = (...content: object[]) =>
  findings({ body: withBlocks(...content) }).map(({ level, code }) => `${level} ${code}`)

describe('headings', () => {
  test('one after the other, each at most a step smaller, are in order', () => {
    expect(found(heading(2, 'A'), heading(3, 'B'), heading(4, 'C'), heading(2, 'D'))).toEqual([])
  })

  test('one that leaves out a step asks, and says which would fit and where it stands', () => {
    const body = withBlocks(...bodyOf('Text.').content, heading(2, 'A'), heading(4, 'Too small'))
    expect(findings({ body })).toMatchObject([
      { level: 'asks', code: 'heading_order', place: [2], about: 'Too small' },
    ])
    expect(findings({ body })[0]!.message).toMatch(/“Too small”.*“Smaller heading” would fit/)
  })

  test('the first is a whole heading', () => {
    expect(found(heading(3, 'Begins too small'))).toEqual(['asks heading_order'])
  })

  test('those of an imported block count with the others', () => {
    expect(found({ type: 'html', attrs: { html: '<h3>Old</h3>' } }, heading(4, 'New'))).toEqual([])
  })

  test('one without words is named as a hint and counts as none', () => {
    expect(found(heading(2, 'A'), heading(4, ' '), heading(3, 'B'))).toEqual(['hint heading_empty'])
  })

  test('those in lists and quotes have their place there', () => {
    const body = withBlocks({ type: 'blockquote', content: [link('Text', '/a'), heading(4, 'Deep')] })
    expect(findings({ body })).toMatchObject([{ code: 'heading_order', place: [0, 1] }])
  })
})

describe('links', () => {
  test.each(['Click here', 'here!', 'Read more …', 'this link'])(
    '“%s” does not say where it leads',
    (text) => {
      expect(found(link(text, 'https://example.org/a'))).toEqual(['hint link_vague'])
    },
  )

  test('words that only begin so do', () => {
    expect(found(link('here is how we pack', 'https://example.org/a'))).toEqual([])
  })

  test('a text in another language is asked in it', () => {
    const body = withBlocks(link('Cliquez ici', 'https://example.org/a'))
    expect(check(textIn('fr', { body }), context)).toMatchObject([{ code: 'link_vague' }])
    expect(check(textIn('en', { body }), context)).toEqual([])
  })

  test('a bare address is named, an address of which words are linked is not', () => {
    expect(found(link('https://example.org/a/b', 'https://example.org/a/b'))).toEqual(['hint link_bare'])
    expect(found(link('our partner', 'https://example.org/a/b'))).toEqual([])
  })

  test('one link is one, however its words are marked', () => {
    const marks = [{ type: 'link', attrs: { href: '/gone' } }]
    const content = [
      { type: 'text', text: 'the ', marks },
      { type: 'text', text: 'sewing', marks: [...marks, { type: 'bold' }] },
      { type: 'text', text: ' room', marks },
    ]
    const links = new Map<string, LinkState>([['/gone', 'gone']])
    const [finding, ...rest] = findings({ body: withBlocks({ type: 'paragraph', content }) }, { links })
    expect(finding).toMatchObject({ level: 'asks', code: 'link_broken', about: '/gone', place: [0] })
    expect(finding!.message).toBe(
      'The link “the sewing room” (/gone) leads to something that was taken away.',
    )
    expect(rest).toEqual([])
  })

  test('the links of its own next steps and of imported blocks are looked at too', () => {
    const links = new Map<string, LinkState>([
      ['/a?x=1&y=2', 'missing'],
      ['/b', 'not_public'],
    ])
    const step = { kind: 'learn', title: 'Read', text: bodyOf('More.'), linkUrl: '/b', linkLabel: 'Read' }
    const changes = {
      body: withBlocks({
        type: 'html',
        attrs: { html: '<p><a href="/a?x=1&amp;y=2">the <b>old</b> page</a></p>' },
      }),
      nextStepsMode: 'own',
      nextSteps: [step],
    } as unknown as Partial<Snapshot>
    expect(findings(changes, { links }).map(({ field, message }) => [field, message])).toEqual([
      ['body', 'The link “the old page” (/a?x=1&y=2) leads to nothing on this site.'],
      ['nextSteps', 'The link “Read” (/b) leads to something that readers cannot see now.'],
    ])
    expect(findings({ ...changes, nextStepsMode: 'site' }, { links })).toHaveLength(1)
    const leadsOn = new Map<string, LinkState>([
      ['/a?x=1&y=2', 'moved'],
      ['/b', 'empty'],
    ])
    expect(findings(changes, { links: leadsOn })).toEqual([])
  })

  test('one to a part of the same text is looked for among its headings', () => {
    const led = (...hrefs: string[]) => {
      const links = hrefs.map((href) => link('the way there', href))
      const body = withBlocks(heading(2, 'How we pack'), heading(2, 'ទឹក'), ...links)
      return findings({ body }).map(({ level, code, about }) => [level, code, about])
    }
    expect(led('#h-how-we-pack', '/title/#h-how-we-pack', '/title#h-ទឹក', encodeURI('#h-ទឹក'))).toEqual([])
    expect(led('#part', '/title/#h-gone', '/other/#h-gone', '#%')).toEqual([
      ['hint', 'link_place', '#part'],
      ['hint', 'link_place', '/title/#h-gone'],
      ['hint', 'link_place', '#%'],
    ])
  })

  test('an update asks only about the links that it brings', () => {
    const links = new Map<string, LinkState>([
      ['/old', 'missing'],
      ['/new', 'missing'],
    ])
    const before = textIn('en', { body: withBlocks(link('the old page', '/old')) })
    const after = textIn('en', { body: withBlocks(link('a new page', '/new'), link('the old one', '/old')) })
    expect(checkUpdate(before, after, { ...context, links })).toMatchObject([{ about: '/new' }])
  })
})

describe('pictures', () => {
  const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
  const picture = (mediaId: string) => ({ type: 'picture', attrs: { mediaId, alt: 'A river.' } })

  test('those without a credit are named in one line that leads to the first', () => {
    const pictures = new Map([
      [one, { name: 'a.jpg', isDescribed: true, hasCredit: true }],
      [other, { name: 'b.jpg', isDescribed: true, hasCredit: false }],
    ])
    const body = withBlocks(picture(one), picture(other), picture(other))
    expect(findings({ body }, { pictures })).toMatchObject([
      {
        level: 'hint',
        code: 'credit',
        place: [1],
        message: expect.stringContaining('A picture does not say'),
      },
    ])
  })
})

test('what the library says of a picture is heard where the post says nothing', () => {
  const mediaId = '11111111-1111-4111-8111-111111111111'
  const changes = { body: withBlocks({ type: 'picture', attrs: { mediaId } }), coverId: mediaId }
  const codes = (isDescribed: boolean) =>
    findings(changes, {
      pictures: new Map([[mediaId, { name: 'a.jpg', isDescribed, hasCredit: true }]]),
    }).map(({ code }) => code)
  expect([codes(false), codes(true)]).toEqual([['picture', 'cover'], []])
})

describe('reading ease', () => {
  const plain = 'The boat left at six. We sat at the back. The sun was low. A girl sang to us. '
  const hard =
    'Organisational accountability necessitates interdisciplinary consultation regarding institutional responsibilities, notwithstanding considerable administrative difficulties. '

  test('is Flesch’s formula', () => {
    expect(readingEase({ words: 100, sentences: 10, syllables: 140 })).toBeCloseTo(78.245, 3)
  })

  test('counts the syllables of English words', () => {
    const words = {
      cat: 1,
      table: 2,
      reading: 2,
      responsible: 4,
      the: 1,
      jumped: 1,
      wanted: 2,
      university: 5,
    }
    expect(Object.fromEntries(Object.keys(words).map((word) => [word, syllablesOf(word)]))).toEqual(words)
  })

  test('counts lines without a full stop as sentences, and what has no words as none', () => {
    expect(countOf('Two words\n\n— — —\nThree more words. And four more words.', 'en')).toMatchObject({
      words: 9,
      sentences: 3,
    })
  })

  test('plain English is left alone, hard English gets a hint, what is short none', () => {
    expect(findings({ body: withBlocks(...bodyOf(plain.repeat(10)).content) })).toEqual([])
    expect(findings({ body: withBlocks(...bodyOf(hard.repeat(10)).content) })).toMatchObject([
      { level: 'hint', code: 'hard_to_read' },
    ])
    expect(findings({ body: withBlocks(...bodyOf(hard).content) })).toEqual([])
  })

  test('in other languages long sentences get the hint', () => {
    const long = `${'mot '.repeat(39)}mot. `
    const body = withBlocks(...bodyOf(long.repeat(4)).content)
    expect(check(textIn('fr', { body }), context)).toMatchObject([{ code: 'long_sentences' }])
  })
})
