/** The text in the editor, where words are marked. */
const body = (): HTMLElement | null => document.querySelector('[role="textbox"][aria-label="Body"]')

/** What is marked in the text now; empty where nothing is, or something elsewhere. */
export function markedWords(): string {
  const marked = document.getSelection()
  const isInBody = marked && !marked.isCollapsed && body()?.contains(marked.anchorNode)
  return isInBody ? plain(marked.toString()) : ''
}

/** Whether the place of writing is in the text, with something marked or not. */
export const isInBody = (): boolean => body()?.contains(document.getSelection()?.anchorNode ?? null) ?? false

/** Marks these words where they stand, and brings them into view. @returns false when they are not there */
export function showWords(words: string): boolean {
  const text = body()
  const range = text && rangeOf(text, words)
  if (!range) return false
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  text.focus({ preventScroll: true })
  document.getSelection()?.removeAllRanges()
  document.getSelection()?.addRange(range)
  return true
}

/** Spaces and the ends of paragraphs are written differently by who quotes. */
export function rangeOf(text: HTMLElement, words: string): Range | null {
  const letters = lettersIn(text)
  const at = letters
    .map(({ letter }) => letter)
    .join('')
    .indexOf(bare(words))
  if (at < 0 || bare(words) === '') return null
  const [first, last] = [letters[at]!, letters[at + bare(words).length - 1]!]
  const range = document.createRange()
  range.setStart(first.node, first.at)
  range.setEnd(last.node, last.at + 1)
  return range
}

function lettersIn(text: HTMLElement): { letter: string; node: Node; at: number }[] {
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  const letters = []
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    for (const [at, letter] of (node.nodeValue ?? '').split('').entries()) {
      if (letter.trim()) letters.push({ letter, node, at })
    }
  }
  return letters
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()
const bare = (words: string): string => words.replace(/\s+/g, '')
