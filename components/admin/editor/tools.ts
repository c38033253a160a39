import type { ChainedCommands, Editor } from '@tiptap/core'
import type { Way } from './move-block.ts'
import type { IconName } from './tool-icon.tsx'

export interface Tool {
  name: string
  icon: IconName
  /** As the person presses it. */
  keys?: string
  run: (chain: ChainedCommands) => ChainedCommands
  isActive?: (editor: Editor) => boolean
  isPossible?: (editor: Editor) => boolean
}

const toggling = (mark: string): Pick<Tool, 'run' | 'isActive'> => ({
  run: (chain) => chain.toggleMark(mark),
  isActive: (editor) => editor.isActive(mark),
})

export const markTools: Tool[] = [
  { name: 'Bold', icon: 'bold', keys: 'Ctrl B', ...toggling('bold') },
  { name: 'Italic', icon: 'italic', keys: 'Ctrl I', ...toggling('italic') },
  { name: 'Struck through', icon: 'strike', ...toggling('strike') },
  { name: 'Code', icon: 'code', keys: 'Ctrl E', ...toggling('code') },
]

export const blockTools: Tool[] = [
  {
    name: 'Bulleted list',
    icon: 'bullets',
    run: (chain) => chain.toggleBulletList(),
    isActive: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'Numbered list',
    icon: 'numbers',
    run: (chain) => chain.toggleOrderedList(),
    isActive: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'Quotation',
    icon: 'quote',
    run: (chain) => chain.toggleBlockquote(),
    isActive: (editor) => editor.isActive('blockquote'),
  },
]

/** Of the block that the cursor is in. */
export const moveTools: { name: string; icon: IconName; keys: string; way: Way }[] = [
  { name: 'Move this up', icon: 'up', keys: 'Alt Shift ↑', way: 'up' },
  { name: 'Move this down', icon: 'down', keys: 'Alt Shift ↓', way: 'down' },
]

export const historyTools: Tool[] = [
  {
    name: 'Undo',
    icon: 'undo',
    keys: 'Ctrl Z',
    run: (chain) => chain.undo(),
    isPossible: (editor) => editor.can().undo(),
  },
  {
    name: 'Redo',
    icon: 'redo',
    keys: 'Ctrl Shift Z',
    run: (chain) => chain.redo(),
    isPossible: (editor) => editor.can().redo(),
  },
]

export const tableTools: { name: string; run: (chain: ChainedCommands) => ChainedCommands }[] = [
  { name: 'Row below', run: (chain) => chain.addRowAfter() },
  { name: 'Column after', run: (chain) => chain.addColumnAfter() },
  { name: 'Take row out', run: (chain) => chain.deleteRow() },
  { name: 'Take column out', run: (chain) => chain.deleteColumn() },
  { name: 'First row as heading', run: (chain) => chain.toggleHeaderRow() },
  { name: 'Join or split cells', run: (chain) => chain.mergeOrSplit() },
  { name: 'Take table out', run: (chain) => chain.deleteTable() },
]

/** What a paragraph can be turned into. */
export const textKinds = [
  { value: 'paragraph', label: 'Text' },
  { value: 'heading2', label: 'Heading' },
  { value: 'heading3', label: 'Smaller heading' },
  { value: 'heading4', label: 'Smallest heading' },
  { value: 'pullQuote', label: 'Pull quote' },
  { value: 'verse', label: 'Verse' },
  { value: 'codeBlock', label: 'Code' },
] as const

export type TextKind = (typeof textKinds)[number]['value']

export function textKindOf(editor: Editor): TextKind {
  const found = textKinds.find(({ value }) => {
    const level = levelOf(value)
    return level ? editor.isActive('heading', { level }) : value !== 'paragraph' && editor.isActive(value)
  })
  return found?.value ?? 'paragraph'
}

export function setTextKind(chain: ChainedCommands, kind: TextKind): ChainedCommands {
  const level = levelOf(kind)
  return level ? chain.setNode('heading', { level }) : chain.setNode(kind)
}

const levelOf = (kind: TextKind): number | null =>
  kind.startsWith('heading') ? Number(kind.slice(-1)) : null
