import {
  attributeOf,
  classesOf,
  elementsNamed,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isText,
  textOf,
} from '#lib/content/html-tree.ts'
import { append, elementsIn, newElement, remove, replace, setAttribute, styleOf } from './edit-tree.ts'
import { isNumbered, numberOfMarker } from './list-markers.ts'

interface Line {
  level: number
  name: 'ul' | 'ol'
  start: number
  /** Of the list in the other document. */
  list: string
  content: HtmlNode[]
}

/**
 * Lists as elements. Word writes each line of a list as a paragraph that says its level, with its mark as text;
 * Word on the web writes each as a list of its own.
 */
export function makeLists(tree: HtmlParent): void {
  for (const parent of [tree, ...elementsIn(tree)]) gatherIn(parent)
}

function gatherIn(parent: HtmlParent): void {
  let run: HtmlNode[] = []
  let lines: Line[] = []
  const end = () => {
    if (lines.length) {
      const lists = listsOf(lines)
      for (const node of run.slice(1)) remove(node)
      replace(run[0]!, lists)
    }
    run = []
    lines = []
  }
  for (const node of [...parent.childNodes]) {
    const found = isElement(node) ? linesOf(node) : []
    if (found.length) {
      run.push(node)
      lines.push(...found)
    } else if (!isBlank(node)) end()
  }
  end()
}

/** Texts between paragraphs, and comments. */
const isBlank = (node: HtmlNode): boolean => !isElement(node) && (!isText(node) || !node.value.trim())

function linesOf(element: HtmlElement): Line[] {
  if (element.tagName === 'p' || element.tagName === 'div') {
    const line = lineOfWord(element)
    if (line) return [line]
  }
  return classesOf(element).includes('ListContainerWrapper') ? linesOfWebWord(element) : []
}

function lineOfWord(paragraph: HtmlElement): Line | undefined {
  const [, list, level] = /\b(l\d+)\s+level(\d)/.exec(styleOf(paragraph).get('mso-list') ?? '') ?? []
  if (!list) return undefined
  const mark = takeMark(paragraph)
  const numbered = isNumbered(mark)
  return {
    level: Number(level),
    name: numbered ? 'ol' : 'ul',
    start: numbered ? numberOfMarker(mark) : 1,
    list,
    content: paragraph.childNodes,
  }
}

/** The mark of a line, which is none of its text. */
export function takeMark(paragraph: HtmlElement): string {
  const marks = elementsIn(paragraph).filter((element) => styleOf(element).get('mso-list') === 'ignore')
  const text = marks.map(textOf).join('')
  for (const mark of marks) remove(mark)
  return text.replace(/\s+/g, '')
}

function linesOfWebWord(wrapper: HtmlElement): Line[] {
  return elementsNamed(wrapper, ['ul', 'ol']).flatMap((list) =>
    list.childNodes.filter(isElement).map((item) => ({
      level: Number(attributeOf(item, 'data-aria-level')) || 1,
      name: list.tagName as 'ul' | 'ol',
      start: Number(attributeOf(item, 'data-aria-posinset')) || 1,
      list: attributeOf(item, 'data-listid'),
      content: item.childNodes,
    })),
  )
}

interface Open {
  line: Line
  element: HtmlElement
}

function listsOf(lines: Line[]): HtmlElement[] {
  const lists: HtmlElement[] = []
  let open: Open[] = []
  for (const line of lines) {
    open = open.filter(({ line: outer }) => outer.level < line.level || goesOn(outer, line))
    let inner = open.at(-1)
    if (!inner || inner.line.level < line.level) {
      const element = newList(line)
      const item = inner?.element.childNodes.at(-1)
      if (item && isElement(item)) append(item, element)
      else lists.push(element)
      inner = { line, element }
      open.push(inner)
    }
    append(inner.element, newElement('li', line.content))
  }
  return lists
}

/** A line of the other kind, or one that counts anew, begins another list. */
function goesOn(list: Line, line: Line): boolean {
  if (list.level !== line.level || list.name !== line.name) return false
  return line.name === 'ul' || list.list === line.list || line.start !== 1
}

function newList({ name, start }: Line): HtmlElement {
  const list = newElement(name)
  if (start > 1) setAttribute(list, 'start', String(start))
  return list
}
