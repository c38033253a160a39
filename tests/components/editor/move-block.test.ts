import { getSchema } from '@tiptap/core'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { bodyParts } from '#components/admin/editor/body-parts.ts'
import { moved } from '#components/admin/editor/move-block.ts'

const schema = getSchema(bodyParts)
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] })
const stateOf = (...content: unknown[]) =>
  EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }) })
const words = ({ doc }: EditorState) => doc.textBetween(0, doc.content.size, ' ')

describe('moving a block', () => {
  it('changes places with its neighbour, and the cursor goes along', () => {
    const before = stateOf(paragraph('one'), paragraph('two'))
    const here = before.apply(before.tr.setSelection(TextSelection.create(before.doc, 8)))
    const state = here.apply(moved(here, 5, 'up')!)
    expect(words(state)).toBe('two one')
    expect(state.selection.from).toBe(3)
  })

  it('keeps a block selected that was', () => {
    const before = stateOf({ type: 'horizontalRule' }, paragraph('one'))
    const here = before.apply(before.tr.setSelection(NodeSelection.create(before.doc, 0)))
    const state = here.apply(moved(here, 0, 'down')!)
    expect(state.doc.lastChild?.type.name).toBe('horizontalRule')
    expect(state.selection).toMatchObject({ from: 5, to: 6 })
  })

  it('moves an item within its list', () => {
    const state = stateOf({ type: 'bulletList', content: [item('one'), item('two')] })
    expect(words(state.apply(moved(state, 1, 'down')!))).toBe('two one')
  })

  it('does nothing at an end', () => {
    const state = stateOf(paragraph('one'), paragraph('two'))
    expect(moved(state, 0, 'up')).toBeUndefined()
    expect(moved(state, 5, 'down')).toBeUndefined()
  })
})
