import { takeFootnotes } from '#lib/content/footnotes-from-html.ts'
import type { HtmlParent } from '#lib/content/html-tree.ts'
import { type Note, startNotes } from '#lib/content/import-notes.ts'
import { readBlocks } from '#lib/content/read-blocks.ts'
import type { Block } from '#lib/content/schema.ts'
import { detectVideo } from '#lib/content/videos.ts'
import { takeOutMachinery, takeOutRemarks } from './machinery.ts'
import { makeLists } from './office-lists.ts'
import { nameStructure } from './structure.ts'
import { styledMarks } from './styled-marks.ts'

/** Stands in the text under its number until it is known whether the picture can be taken in. */
export interface PastedPicture {
  mediaId: string
  src: string
  alt: string
}

export interface Pasted {
  blocks: Block[]
  pictures: PastedPicture[]
  /** What was left out. */
  notes: Note[]
  /** How many remarks in the margin were left out. */
  remarks: number
}

/** What a clipboard holds, from Word, Google Docs, LibreOffice, WordPress or a page. Changes the tree that it reads. */
export function readPaste(tree: HtmlParent): Pasted {
  const remarks = takeOutRemarks(tree)
  takeOutMachinery(tree)
  takeFootnotes(tree)
  makeLists(tree)
  nameStructure(tree)
  const pictures: PastedPicture[] = []
  const notes = startNotes()
  const blocks = readBlocks(tree.childNodes, {
    marks: styledMarks,
    video: detectVideo,
    notes,
    picture: (src, attributes) => {
      const mediaId = `${pastedId}${pictures.length}`
      pictures.push({ mediaId, src, alt: attributes.alt ?? '' })
      return mediaId
    },
  })
  return { blocks: blocks.flatMap(apart), pictures, notes: notes.list.filter(isWorthSaying), remarks }
}

const pastedId = 'pasted-'

export const isPasted = (mediaId: unknown): boolean => String(mediaId).startsWith(pastedId)

/** Pictures that are not here yet stand by themselves; a gallery can be made of them once they are. */
function apart(block: Block): Block[] {
  if (block.type !== 'gallery') return [block]
  return block.attrs.items.map((item) => ({ type: 'picture', attrs: { ...item, width: 'column' } }))
}

/** Word says the language of every word. */
const isWorthSaying = ({ detail }: Note): boolean => !/^(?:lang|dir)=/.test(detail)
