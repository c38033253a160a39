import type { EditableContent } from '#lib/posts/editable-content.ts'
import { modeWords } from '../comments/mode-words.ts'
import { comparedWords, type Words } from './compared-words.ts'

export type Field = Exclude<keyof EditableContent, 'body'>

/** A field that is not the same in two texts. */
export interface FieldRow {
  field: Field
  name: string
  words: Words[]
  /** Covers, to be shown. */
  pictures: { first: string | null; second: string | null } | null
}

/** What ids are called: of authors, topics and posts. */
export type Names = Readonly<Record<string, string>>

const fields: readonly [field: Field, name: string][] = [
  ['title', 'Title'],
  ['excerpt', 'Summary'],
  ['path', 'Address'],
  ['coverId', 'Cover picture'],
  ['coverAlt', 'Description of the cover'],
  ['coverCaption', 'Caption of the cover'],
  ['authorIds', 'Authors'],
  ['topicIds', 'Topics'],
  ['tags', 'Tags'],
  ['language', 'Language'],
  ['translationOf', 'Translation of'],
  ['protection', 'Could someone be harmed'],
  ['commentsMode', 'Who waits with a comment'],
  ['nextStepsMode', 'Next steps'],
  ['nextSteps', 'Own next steps'],
  ['metaTitle', 'Title for search engines'],
  ['metaDescription', 'Description for search engines'],
]

/** What differs beside the text, in words. */
export function comparedFields(first: EditableContent, second: EditableContent, names: Names): FieldRow[] {
  return fields.flatMap(([field, name]) => {
    if (asOne(first[field]) === asOne(second[field])) return []
    const said = [first, second].map((content) => inWords(field, content[field], names))
    const pictures = field === 'coverId' ? { first: first.coverId, second: second.coverId } : null
    return [{ field, name, words: comparedWords(said[0]!, said[1]!), pictures }]
  })
}

const asOne = (value: unknown): string => (typeof value === 'string' ? value.trim() : JSON.stringify(value))

const choices: Partial<Record<Field, Record<string, string>>> = {
  protection: {
    unasked: 'not asked yet',
    none: 'no one',
    adult: 'an adult',
    child: 'a child',
    not_sure: 'not sure',
  },
  nextStepsMode: { site: 'as on the site', own: 'its own', none: 'none' },
  commentsMode: modeWords,
}

function inWords(field: Field, value: unknown, names: Names): string {
  if (field === 'coverId') return value ? '' : 'None'
  if (field === 'commentsMode' && value === null) return 'As the topics or the site have it'
  if (field === 'nextSteps') return (value as { title: string }[]).map(({ title }) => title).join('\n')
  if (field === 'tags') return (value as string[]).join(', ')
  if (Array.isArray(value)) return value.map((id: string) => names[id] ?? 'one that is gone').join(', ')
  const said = String(value ?? '')
  return choices[field]?.[said] ?? names[said] ?? said
}
