import type { Block } from '#lib/content/schema.ts'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import type { Field, FieldRow } from './compared-fields.ts'
import type { Row } from './compared-texts.ts'

/** Which of two texts stands at one place; `none` leaves out what only one of them has. */
export type Choice = 'first' | 'second' | 'both' | 'none'

/** By the row's number, or the field's name. */
export type Choices = Readonly<Record<string, Choice>>

/** Before anything was chosen nothing is left out, and of two wordings one's own stands. */
export const firstChoice = ({ is }: Pick<Row, 'is'>): Choice => (is === 'second' ? 'second' : 'first')

interface Two {
  first: EditableContent
  second: EditableContent
  rows: readonly Row[]
  fields: readonly FieldRow[]
}

/** One text of two. */
export function mergedText({ first, second, rows, fields }: Two, choices: Choices): EditableContent {
  const content = rows.flatMap((row, at) => blocksOf(row, choices[at] ?? firstChoice(row)))
  const taken = fields.filter(({ field }) => choices[field] === 'second').map(({ field }) => field)
  const empty: Block[] = [{ type: 'paragraph', content: [] }]
  return {
    ...first,
    ...pick(second, taken),
    body: { ...first.body, content: content.length > 0 ? content : empty },
  }
}

function blocksOf({ first, second }: Row, choice: Choice): Block[] {
  if (choice === 'none') return []
  const both = { first: [first], second: [second], both: [first, second] }[choice]
  return both.filter((block) => block !== null)
}

const pick = (content: EditableContent, fields: readonly Field[]): Partial<EditableContent> =>
  Object.fromEntries(fields.map((field) => [field, content[field]]))
