import { comparedFields } from '#components/admin/posts/compared-fields.ts'
import { comparedTexts } from '#components/admin/posts/compared-texts.ts'
import { comparedWords } from '#components/admin/posts/compared-words.ts'
import { mergedText } from '#components/admin/posts/merged-text.ts'
import type { Document } from '#lib/content/schema.ts'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { bodyOf } from '../../factories/posts.ts'

const doc = (...paragraphs: string[]) => bodyOf(...paragraphs) as unknown as Document
const rowsOf = (first: Document, second: Document) =>
  comparedTexts(first, second).map(({ is, words }) => [
    is,
    words
      .map(({ text, in: where }) =>
        where === 'both' ? text : where === 'first' ? `[-${text}-]` : `[+${text}+]`,
      )
      .join(''),
  ])

const text = (changes: Partial<EditableContent>): EditableContent => ({
  ...{ title: 'River', path: '/river/', excerpt: '', language: 'en', body: doc('One.') },
  ...{ coverId: null, coverAlt: '', coverCaption: '', authorIds: [], topicIds: [], tags: [] },
  ...{ nextStepsMode: 'site', nextSteps: [], commentsMode: null, protection: 'none', translationOf: null },
  ...{ metaTitle: '', metaDescription: '' },
  ...changes,
})

it('shows what changed within a paragraph word by word', () => {
  expect(rowsOf(doc('It rose.', 'We stayed here.'), doc('It rose.', 'We all left here.'))).toEqual([
    ['same', 'It rose.'],
    ['changed', 'We [-stayed -][+all left +]here.'],
  ])
})

it('knows words in a script without spaces', () => {
  const words = comparedWords('ខ្ញុំទៅផ្សារ', 'ខ្ញុំទៅសាលា')
  expect(words[0]).toEqual({ text: 'ខ្ញុំទៅ', in: 'both' })
})

it('puts a changed paragraph beside its former wording, whatever was added around it', () => {
  const first = doc('The boat left at dawn with nine people.', 'End.')
  const second = doc('New beginning.', 'The boat left at dawn with ten people.', 'Another.', 'End.')
  expect(rowsOf(first, second).map(([is]) => is)).toEqual(['second', 'changed', 'second', 'same'])
})

it('knows a paragraph that was only written on', () => {
  const first = doc('It rose at night.')
  const second = doc(`It rose at night. ${'And then much more was said of it. '.repeat(9)}`)
  expect(rowsOf(first, second).map(([is]) => is)).toEqual(['changed'])
})

it('takes a text from the database and the same from the screen as one', () => {
  const stored = { type: 'doc', version: 1, content: [{ type: 'heading', content: [], attrs: { level: 2 } }] }
  const shown = { content: [{ attrs: { level: 2, id: null }, type: 'heading' }], type: 'doc', version: 1 }
  expect(comparedTexts(stored as never, shown as never).map(({ is }) => is)).toEqual(['same'])
})

it('tells pictures apart by their words', () => {
  const picture = (alt: string) =>
    ({ type: 'doc', version: 1, content: [{ type: 'picture', attrs: { alt, caption: '' } }] }) as never
  expect(rowsOf(picture('A boat'), picture('A house'))).toEqual([
    ['changed', 'A picture: A [-boat-][+house+]'],
  ])
})

it('compares two long texts that have nothing in common without looking for pairs', () => {
  const words = (name: string) => doc(...Array.from({ length: 300 }, (_, at) => `${name} ${at}`))
  expect(rowsOf(words('one'), words('other'))).toHaveLength(600)
})

it('says what differs beside the text', () => {
  const first = text({ title: 'River', authorIds: ['a'], tags: ['hope'], protection: 'none' })
  const second = text({ title: 'The river', authorIds: ['a', 'b'], tags: ['hope'], protection: 'child' })
  const rows = comparedFields(first, second, { a: 'Ana', b: 'Bo' })
  expect(rows.map(({ name }) => name)).toEqual(['Title', 'Authors', 'Could someone be harmed'])
  expect(rows[1]?.words.at(-1)).toEqual({ text: ', Bo', in: 'second' })
})

describe('one text of two', () => {
  const first = text({ title: 'Mine', tags: ['a'], body: doc('Same.', 'We stayed there.', 'Only mine.') })
  const second = text({ title: 'Theirs', tags: ['b'], body: doc('Same.', 'We left there.', 'Only theirs.') })
  const rows = comparedTexts(first.body, second.body)
  const fields = comparedFields(first, second, {})
  const wordsOf = ({ body }: EditableContent) =>
    body.content.map((block) => ('content' in block ? (block.content as { text: string }[])[0]?.text : ''))

  it('leaves nothing out before anything is chosen', () => {
    expect(rows.map(({ is }) => is)).toEqual(['same', 'changed', 'changed'])
    const merged = mergedText({ first, second, rows, fields }, { 2: 'both' })
    expect(wordsOf(merged)).toEqual(['Same.', 'We stayed there.', 'Only mine.', 'Only theirs.'])
  })

  it('takes from each what was chosen', () => {
    const merged = mergedText({ first, second, rows, fields }, { 1: 'second', 2: 'none', title: 'second' })
    expect(wordsOf(merged)).toEqual(['Same.', 'We left there.'])
    expect(merged).toMatchObject({ title: 'Theirs', tags: ['a'] })
  })
})
