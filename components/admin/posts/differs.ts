import type { EditableContent } from '#lib/posts/editable-content.ts'
import { comparedFields } from './compared-fields.ts'
import { comparedTexts } from './compared-texts.ts'

export function differs(first: EditableContent, second: EditableContent): boolean {
  if (comparedFields(first, second, {}).length > 0) return true
  return comparedTexts(first.body, second.body).some(({ is }) => is !== 'same')
}
