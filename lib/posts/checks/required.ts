import type { Block } from '#lib/content/schema.ts'
import { toText } from '#lib/content/to-text.ts'
import type { Check } from './finding.ts'

export const protectionQuestion = 'Could someone be harmed by being recognised here?'

export const titleIsThere: Check = ({ title }) => {
  if (title.trim()) return []
  return [{ level: 'blocks', code: 'title', field: 'title', message: 'Please give it a title.' }]
}

export const bodyIsThere: Check = ({ body }) => {
  const isText = ({ type }: Block) => type === 'paragraph' || type === 'heading'
  if (toText(body).trim() || !body.content.every(isText)) return []
  return [{ level: 'blocks', code: 'body', field: 'body', message: 'There is no text yet.' }]
}

export const protectionIsAnswered: Check = ({ protection }, { wasPublic }) => {
  if (protection !== 'unasked') return []
  const level = wasPublic ? 'hint' : 'blocks'
  return [{ level, code: 'protection', field: 'protection', message: protectionQuestion }]
}

export const excerptIsThere: Check = ({ excerpt }) => {
  if (excerpt.trim()) return []
  const message = 'Without a summary, lists and shared links show the first words of the text.'
  return [{ level: 'hint', code: 'excerpt', field: 'excerpt', message }]
}
