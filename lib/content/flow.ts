import type { Block, Inline, Mark } from '#lib/content/schema.ts'

export type Wrap = (content: Inline[]) => Block[]

/** Collects text as it comes and makes a block of it when something ends it. */
export interface Flow {
  blocks: Block[]
  text: (text: string, marks: Mark[]) => void
  lineBreak: () => void
  footnote: (text: string) => void
  /** What was collected becomes a block. */
  end: () => void
  add: (blocks: Block[]) => void
}

export function startFlow(wrap: Wrap): Flow {
  const blocks: Block[] = []
  let content: Inline[] = []
  const end = () => {
    const tidied = tidyInline(content)
    content = []
    if (tidied.length) blocks.push(...wrap(tidied))
  }
  return {
    blocks,
    text: (text, marks) =>
      content.push(marks.length ? { type: 'text', text, marks } : { type: 'text', text }),
    lineBreak: () => content.push({ type: 'hardBreak' }),
    footnote: (text) => content.push({ type: 'footnote', attrs: { text } }),
    end,
    add: (added) => {
      end()
      blocks.push(...added)
    },
  }
}

/** Spaces as a browser shows them: one for many, none at the ends of lines; texts of equal marks joined. */
function tidyInline(content: Inline[]): Inline[] {
  const tidied: Inline[] = []
  for (const inline of content) {
    if (inline.type === 'text') addText(tidied, inline)
    else if (trimEnd(tidied)) tidied.push(inline)
  }
  trimEnd(tidied)
  while (tidied.at(-1)?.type === 'hardBreak') {
    tidied.pop()
    trimEnd(tidied)
  }
  const isBlank = tidied.every(
    (inline) => inline.type === 'hardBreak' || (inline.type === 'text' && inline.text.trim() === ''),
  )
  return isBlank ? [] : tidied
}

function addText(tidied: Inline[], inline: Extract<Inline, { type: 'text' }>): void {
  const last = tidied.at(-1)
  const atStart = !last || last.type === 'hardBreak' || (last.type === 'text' && last.text.endsWith(' '))
  const collapsed = inline.text.replace(/[ \t\n\f\r]+/g, ' ')
  const text = atStart ? collapsed.replace(/^ /, '') : collapsed
  if (!text) return
  if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks)) last.text += text
  else tidied.push({ ...inline, text })
}

/** Whether anything is left before. */
function trimEnd(tidied: Inline[]): boolean {
  for (let last = tidied.at(-1); last?.type === 'text'; last = tidied.at(-1)) {
    last.text = last.text.replace(/ $/, '')
    if (last.text) break
    tidied.pop()
  }
  return tidied.length > 0
}
