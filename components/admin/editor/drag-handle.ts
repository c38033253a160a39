import { Extension } from '@tiptap/core'
import { type EditorState, NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** A handle beside the block under the pointer, to take it elsewhere. Keys and the toolbar move blocks too. */
export const DragHandle = Extension.create({
  name: 'dragHandle',
  addProseMirrorPlugins: () => [new Plugin({ view: (view) => new Handle(view) })],
})

class Handle {
  private readonly element = document.createElement('div')
  private at: number | null = null

  private readonly view: EditorView

  constructor(view: EditorView) {
    this.view = view
    const { element } = this
    element.className = 'drag-handle'
    element.draggable = true
    element.ariaHidden = 'true'
    element.title = 'Drag to move. In the text, Alt Shift ↑ and ↓ do the same.'
    element.hidden = true
    element.addEventListener('dragstart', this.begin)
    element.addEventListener('dragend', this.hide)
    view.dom.parentElement?.append(element)
    view.dom.parentElement?.addEventListener('mousemove', this.follow)
    view.dom.parentElement?.addEventListener('mouseleave', this.hide)
  }

  destroy() {
    this.element.parentElement?.removeEventListener('mousemove', this.follow)
    this.element.parentElement?.removeEventListener('mouseleave', this.hide)
    this.element.remove()
  }

  /** What is written moves what is below it. */
  update({ state, editable }: EditorView, before: EditorState) {
    if (!editable || !state.doc.eq(before.doc)) this.hide()
  }

  private readonly hide = () => {
    this.element.hidden = true
  }

  private readonly follow = ({ clientY }: MouseEvent) => {
    const { dom } = this.view
    const block = [...dom.children].find((child) => child.getBoundingClientRect().bottom >= clientY)
    if (!this.view.editable || !(block instanceof HTMLElement)) return this.hide()
    const inside = this.view.posAtDOM(block, 0)
    const place = this.view.state.doc.resolve(inside)
    this.at = place.depth ? place.before(1) : inside
    this.element.hidden = false
    this.element.style.setProperty('--top', `${block.offsetTop}px`)
  }

  private readonly begin = (event: DragEvent) => {
    const { view, at } = this
    const dom = at === null ? null : view.nodeDOM(at)
    if (at === null || !event.dataTransfer || !(dom instanceof HTMLElement)) return
    const selection = NodeSelection.create(view.state.doc, at)
    view.dispatch(view.state.tr.setSelection(selection))
    event.dataTransfer.clearData()
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', selection.node.textContent)
    event.dataTransfer.setDragImage(dom, 0, 0)
    view.dragging = { slice: selection.content(), move: true }
  }
}
