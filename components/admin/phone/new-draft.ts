import { emptyDocument } from '#lib/content/empty.ts'
import type { KeptText } from './local-texts.ts'
import { newId } from './new-id.ts'

/** Not kept before its first letter. The device's own editor of a post is named by the post. */
export function newDraft(language: string): KeptText {
  const postId = newId()
  return {
    ...{ postId, editorId: postId, kind: 'post', version: 0 },
    content: { title: '', language, body: emptyDocument() },
    at: new Date(),
    isSent: false,
  }
}
