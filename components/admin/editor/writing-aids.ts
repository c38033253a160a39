import { BlockKeys } from './block-keys.ts'
import { DragHandle } from './drag-handle.ts'
import { SlashMenu } from './slash-menu.ts'

/** What helps in writing and is no part of the text. */
export const writingAids = [SlashMenu, BlockKeys, DragHandle]
