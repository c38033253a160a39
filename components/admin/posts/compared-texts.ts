import { diffArrays } from 'diff'
import type { Block, Document } from '#lib/content/schema.ts'
import { comparedWords, likeness, type Words } from './compared-words.ts'

/** One place in two texts. A block that has no counterpart stands alone. */
export interface Row {
  is: 'same' | 'changed' | 'first' | 'second'
  first: Block | null
  second: Block | null
  words: Words[]
}

/** Two texts block by block, what is alike side by side. */
export function comparedTexts(first: Document, second: Document): Row[] {
  const ours = first.content.filter(isWritten)
  const theirs = second.content.filter(isWritten)
  const rows: Row[] = []
  let [at, other] = [0, 0]
  let alone: Block[] = []
  const settle = (added: Block[] = []) => {
    rows.push(...paired(alone, added))
    alone = []
  }
  for (const { removed, added, count = 0 } of diffArrays(ours.map(keyOf), theirs.map(keyOf))) {
    if (removed) {
      alone = ours.slice(at, at + count)
      at += count
    } else if (added) {
      settle(theirs.slice(other, other + count))
      other += count
    } else {
      settle()
      for (let step = 0; step < count; step += 1) rows.push(same(ours[at + step]!, theirs[other + step]!))
      at += count
      other += count
    }
  }
  settle()
  return rows
}

const isWritten = (block: Block): boolean => block.type !== 'paragraph' || Boolean(block.content?.length)

/** Equal for blocks that mean the same, whether they come from the database or from the screen. */
const keyOf = (block: Block): string => JSON.stringify(block, inOneOrder)

function inOneOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const isSaid = ([, inside]: [string, unknown]) =>
    inside !== null && !(Array.isArray(inside) && inside.length === 0)
  return Object.fromEntries(
    Object.entries(value)
      .filter(isSaid)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

const same = (first: Block, second: Block): Row => ({
  is: 'same',
  first,
  second,
  words: wordsIn(first, second),
})
const changed = (first: Block, second: Block): Row => ({ ...same(first, second), is: 'changed' })
const onlyFirst = (first: Block): Row => ({
  is: 'first',
  first,
  second: null,
  words: [{ text: blockInWords(first), in: 'first' }],
})
const onlySecond = (second: Block): Row => ({
  is: 'second',
  first: null,
  second,
  words: [{ text: blockInWords(second), in: 'second' }],
})

const wordsIn = (first: Block, second: Block) => comparedWords(blockInWords(first), blockInWords(second))

/** From here on two blocks are one that was changed. */
const alike = 0.4
/** Beyond this the best pairs are not looked for. */
const mostPairs = 40_000

/** What replaced what: in order, so that as much as possible is alike. */
function paired(ours: Block[], theirs: Block[]): Row[] {
  if (ours.length * theirs.length > mostPairs) return [...ours.map(onlyFirst), ...theirs.map(onlySecond)]
  const words = [ours.map(blockInWords), theirs.map(blockInWords)] as const
  const score = (at: number, other: number): number => {
    if (ours[at]!.type !== theirs[other]!.type) return 0
    const found = likeness(words[0][at]!, words[1][other]!)
    return found >= alike ? found : 0
  }
  const best = Array.from({ length: ours.length + 1 }, () => new Float64Array(theirs.length + 1))
  const scores = ours.map((_, at) => theirs.map((_, other) => score(at, other)))
  for (let at = ours.length - 1; at >= 0; at -= 1) {
    for (let other = theirs.length - 1; other >= 0; other -= 1) {
      const together = scores[at]![other]! > 0 ? scores[at]![other]! + best[at + 1]![other + 1]! : 0
      best[at]![other] = Math.max(together, best[at + 1]![other]!, best[at]![other + 1]!)
    }
  }
  const rows: Row[] = []
  let [at, other] = [0, 0]
  while (at < ours.length || other < theirs.length) {
    const here = best[at]?.[other] ?? 0
    if (other === theirs.length) rows.push(onlyFirst(ours[at++]!))
    else if (at === ours.length) rows.push(onlySecond(theirs[other++]!))
    else if (scores[at]![other]! > 0 && here === scores[at]![other]! + best[at + 1]![other + 1]!) {
      rows.push(changed(ours[at++]!, theirs[other++]!))
    } else if (here === best[at + 1]![other]!) rows.push(onlyFirst(ours[at++]!))
    else rows.push(onlySecond(theirs[other++]!))
  }
  return rows
}

interface Node {
  type?: string
  text?: string
  attrs?: Record<string, unknown>
  content?: Node[]
}

const names: Record<string, string> = {
  picture: 'A picture',
  gallery: 'A gallery',
  video: 'A video',
  html: 'An imported part',
  horizontalRule: '✦ ✦ ✦',
}

/** A block as it would be read aloud. */
export function blockInWords(node: Node): string {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'hardBreak') return '\n'
  const name = names[node.type ?? '']
  if (name) return [name, ...saidIn(node.attrs ?? {})].join(': ')
  const isInline = node.content?.every(({ type }) => type === 'text' || type === 'hardBreak') ?? true
  return (node.content ?? []).map(blockInWords).join(isInline ? '' : '\n')
}

function saidIn(attributes: Record<string, unknown>): string[] {
  const { alt, title, caption, items } = attributes
  const pictures = Array.isArray(items)
    ? items.flatMap((item: { alt?: string; caption?: string }) => [item.alt, item.caption])
    : []
  return [alt, title, caption, ...pictures].filter(
    (words) => typeof words === 'string' && words !== '',
  ) as string[]
}

/** The pictures that a block shows. */
export function picturesOf(block: Block | null): string[] {
  const { mediaId, items } = ((block as Node | null)?.attrs ?? {}) as {
    mediaId?: string
    items?: { mediaId: string }[]
  }
  return [...(mediaId ? [mediaId] : []), ...(items ?? []).map((item) => item.mediaId)]
}
