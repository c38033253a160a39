export interface Position {
  line: number
  column: number
}

/** An element with its text and, in order, what stands inside it. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
  at: Position
}

const mostBytes = 1_000

/** The text of the first child of that name, without the space around it; empty where there is none. */
export function textIn(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? ''
}

/** The same for what is looked up by: empty also where it is longer than an index of PostgreSQL takes. */
export function keyIn(element: XmlElement, name: string): string {
  const key = textIn(element, name)
  return Buffer.byteLength(key) <= mostBytes ? key : ''
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}
