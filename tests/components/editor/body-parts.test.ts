import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { bodyParts } from '#components/admin/editor/body-parts.ts'
import { documentMarks, documentNodes, headingLevels } from '#lib/content/nodes.ts'
import { emptyDocument, parseDocument } from '#lib/content/schema.ts'
import { arbitraryDocument } from '../../lib/content/arbitrary-document.ts'

const schema = getSchema(bodyParts)

const attributesOf = (spec: { attrs?: Record<string, { default?: unknown }> }) =>
  Object.fromEntries(Object.entries(spec.attrs ?? {}).map(([name, attribute]) => [name, attribute.default]))

it('has the nodes of a stored document and no others', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(documentNodes).sort())
})

it.each(Object.entries(documentNodes))('%s has the same content and attributes', (name, shape) => {
  const { spec } = schema.nodes[name]!
  expect((spec.content ?? '').replace(/\s/g, '')).toBe(shape.content.replace(/\s/g, ''))
  expect(attributesOf(spec)).toEqual(shape.attributes)
})

it('has the marks of a stored document, with their attributes', () => {
  const marks = Object.entries(schema.marks).map(([name, { spec }]) => [
    name,
    { attributes: attributesOf(spec) },
  ])
  expect(Object.fromEntries(marks)).toEqual(documentMarks)
})

it('lets code stand in a link', () => {
  const { code, link } = schema.marks
  expect(code!.excludes(link!)).toBe(false)
  expect(link!.excludes(code!)).toBe(false)
})

it('turns no heading into one that cannot be stored', () => {
  const levels = schema.nodes.heading!.spec.parseDOM?.map((rule) => rule.attrs?.level)
  expect(levels?.every((level) => headingLevels.includes(level))).toBe(true)
})

it('keeps everything of a document that the server stored', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const stored = parseDocument(document)
      const edited = schema.nodeFromJSON(stored)
      edited.check()
      const { content = [] } = edited.toJSON() as { content?: unknown[] }
      const again = parseDocument(JSON.parse(JSON.stringify({ type: 'doc', version: 1, content })))
      expect(withoutOrder(again)).toEqual(withoutOrder(stored))
    }),
    { numRuns: 150 },
  )
})

it('opens an empty one', () => {
  expect(() => schema.nodeFromJSON(emptyDocument()).check()).not.toThrow()
})

/** The order of marks says nothing, and neighbours of equal marks are one text in the editor. */
function withoutOrder(value: unknown): unknown {
  if (Array.isArray(value)) return joined(value.map(withoutOrder))
  if (typeof value !== 'object' || value === null) return value
  const { marks, ...rest } = value as { marks?: { type: string }[] }
  const parts = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, withoutOrder(part)]))
  return marks?.length
    ? { ...parts, marks: [...marks].sort((one, other) => one.type.localeCompare(other.type)) }
    : parts
}

type Text = { type?: string; text?: string; marks?: unknown }

function joined(items: unknown[]): unknown[] {
  const result: unknown[] = []
  for (const item of items as Text[]) {
    const last = result.at(-1) as Text | undefined
    const isSame = JSON.stringify(last?.marks) === JSON.stringify(item?.marks)
    if (item?.type === 'text' && last?.type === 'text' && isSame) last.text = `${last.text}${item.text}`
    else result.push(item)
  }
  return result
}
