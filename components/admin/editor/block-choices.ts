import type { ChainedCommands } from '@tiptap/core'
import type { IconName } from './tool-icon.tsx'

/** What needs an answer of the person before it stands in the text. */
export type Asked = 'picture' | 'gallery' | 'video'

export interface BlockChoice {
  name: string
  hint: string
  icon: IconName
  /** Other words that somebody may look for it by. */
  alsoCalled: string
  run?: (chain: ChainedCommands) => ChainedCommands
  asks?: Asked
}

const button = { type: 'callToAction' }
const footnote = { type: 'footnote' }

/** All that can be set into a text, in the order of how often it is wanted. */
export const blockChoices: readonly BlockChoice[] = [
  {
    name: 'Picture',
    hint: 'From this device or the library',
    icon: 'picture',
    alsoCalled: 'image photo',
    asks: 'picture',
  },
  {
    name: 'Heading',
    hint: 'Begins a part of the text',
    icon: 'heading',
    alsoCalled: 'title h2',
    run: (chain) => chain.setNode('heading', { level: 2 }),
  },
  {
    name: 'Smaller heading',
    hint: 'Begins a part of a part',
    icon: 'heading',
    alsoCalled: 'subtitle h3',
    run: (chain) => chain.setNode('heading', { level: 3 }),
  },
  {
    name: 'Bulleted list',
    hint: 'Things in no order',
    icon: 'bullets',
    alsoCalled: 'points',
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'Numbered list',
    hint: 'Steps, one after the other',
    icon: 'numbers',
    alsoCalled: 'ordered steps',
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'Quotation',
    hint: 'What somebody said or wrote',
    icon: 'quote',
    alsoCalled: 'quote citation',
    run: (chain) => chain.toggleBlockquote(),
  },
  {
    name: 'Pull quote',
    hint: 'A sentence of the text, set large',
    icon: 'pullQuote',
    alsoCalled: 'quote large',
    run: (chain) => chain.setNode('pullQuote'),
  },
  {
    name: 'Gallery',
    hint: 'Several pictures together',
    icon: 'gallery',
    alsoCalled: 'images photos pictures',
    asks: 'gallery',
  },
  {
    name: 'Video',
    hint: 'A card that leads to a video',
    icon: 'video',
    alsoCalled: 'film youtube vimeo',
    asks: 'video',
  },
  {
    name: 'Button',
    hint: 'One thing that readers can do',
    icon: 'button',
    alsoCalled: 'call to action link give',
    run: (chain) => chain.insertContent(button),
  },
  {
    name: 'Callout',
    hint: 'A note in a box',
    icon: 'callout',
    alsoCalled: 'note warning box info',
    run: (chain) => chain.wrapIn('callout'),
  },
  {
    name: 'Folded part',
    hint: 'Readers open it if they want',
    icon: 'details',
    alsoCalled: 'details accordion toggle fold',
    run: (chain) => chain.wrapIn('details'),
  },
  {
    name: 'Footnote',
    hint: 'A source or a word aside',
    icon: 'footnote',
    alsoCalled: 'note source reference',
    run: (chain) => chain.insertContent(footnote),
  },
  {
    name: 'Verse',
    hint: 'A poem, prayer or song, line by line',
    icon: 'verse',
    alsoCalled: 'poem song prayer',
    run: (chain) => chain.setNode('verse'),
  },
  {
    name: 'Table',
    hint: 'Rows and columns',
    icon: 'table',
    alsoCalled: 'grid columns',
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
  {
    name: 'Line between parts',
    hint: 'A pause',
    icon: 'rule',
    alsoCalled: 'rule divider separator hr',
    run: (chain) => chain.setHorizontalRule(),
  },
  {
    name: 'Code',
    hint: 'Shown letter by letter',
    icon: 'code',
    alsoCalled: 'program',
    run: (chain) => chain.setNode('codeBlock'),
  },
  {
    name: 'Text',
    hint: 'An ordinary paragraph',
    icon: 'text',
    alsoCalled: 'paragraph',
    run: (chain) => chain.setNode('paragraph'),
  },
]

/** Those whose names begin like what was typed, then those that hold it. */
export function choicesFor(typed: string): readonly BlockChoice[] {
  const query = typed.trim().toLowerCase()
  const begins = blockChoices.filter(({ name }) => name.toLowerCase().startsWith(query))
  const holds = blockChoices.filter(
    (choice) =>
      !begins.includes(choice) && `${choice.name} ${choice.alsoCalled}`.toLowerCase().includes(query),
  )
  return [...begins, ...holds]
}
