import type { PostKind } from '#lib/database/generated/enums.ts'
import type { SaveForm } from '#lib/posts/schema.ts'

/** All that an editor holds of a post, as it is sent to be saved. */
export type WrittenContent = Omit<SaveForm, 'postId' | 'version'>

/** What one editor held at one moment, kept on this device until the server has it. */
export interface LocalText {
  postId: string
  /** The open editor that it was typed in: two tabs of one post keep two texts. */
  editorId: string
  kind: PostKind
  content: WrittenContent
  /** The version that it started from; 0 for a post that never reached the server. */
  version: number
  at: Date
}

/** `full`: the device has no room. `unavailable`: its browser keeps nothing, in a private window say. */
export type KeptHere = 'kept' | 'full' | 'unavailable'

/** Never throws: what could not be done is said in the answer. */
export interface LocalTexts {
  /** In place of what this editor kept before. */
  keep: (text: LocalText) => Promise<KeptHere>
  /** One of each editor that kept something, the newest first. */
  find: (postId: string) => Promise<LocalText[]>
  /** The server has it. What that editor kept after `at` stays. */
  drop: (text: Pick<LocalText, 'postId' | 'editorId' | 'at'>) => Promise<void>
}

export const localTexts: LocalTexts = {
  keep: async () => 'unavailable',
  find: async () => [],
  drop: async () => {},
}
